import { sql } from 'kysely';
import type { z } from 'zod';
import { committeeOperations, type MeetingRow } from '../../../../contract/committee.ts';
import { papersDueBefore, usualMeetingDays } from '../../../../rules/committee/meetings.ts';
import { addDays, type Day } from '../../../../rules/values/day.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { meetingSql, papersSql } from '../committee.sql.ts';
import { meetingOffers } from '../committee-offers.ts';

const PROPOSED = 4;
/** So many usual days are looked at; those that have a meeting already are not proposed. */
const LOOKED_AT = 30;

/** Latest first. Everyone who may be concerned by a meeting sees when it is; how many papers it has, each as far as they may see them. */
export const listMeetings = query({
  operation: committeeOperations['list-meetings'],
  allows: everyoneOf('secas', 'ssc', 'cio'),
  async read({ tx, actor, on, query: { limit, after, state } }) {
    const { rows } = await sql<{ row: z.infer<typeof MeetingRow> }>`
      select ${meetingSql} || ${papersSql} as row from meetings m
      where true ${state ? sql`and m.state = ${state}` : sql``}
        ${after ? sql`and m.held_on < (select held_on from meetings where id = ${after})` : sql``}
      order by m.held_on desc limit ${limit}`.execute(tx);
    return {
      rows: rows.map(({ row }) => row),
      proposedDays: actor.side === 'secas' ? await freeDays(tx, on) : [],
      actions: meetingOffers.on(actor, { meeting: undefined }, on, await bookOf(tx)),
    };
  },
});

/** The next usual days without a meeting (default Q27). */
async function freeDays(tx: Tx, on: Day): Promise<{ heldOn: Day; papersDueOn: Day }[]> {
  const planned = await tx.selectFrom('meetings').select('held_on').where('held_on', '>', on).execute();
  const taken = new Set(planned.map(({ held_on }) => held_on));
  const book = await bookOf(tx);
  return usualMeetingDays(addDays(on, 1), LOOKED_AT, book)
    .filter((day) => !taken.has(day))
    .slice(0, PROPOSED)
    .map((heldOn) => ({ heldOn, papersDueOn: papersDueBefore(heldOn, on, book) }));
}
