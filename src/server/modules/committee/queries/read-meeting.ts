import { sql } from 'kysely';
import type { z } from 'zod';
import { committeeOperations, type Meeting } from '../../../../contract/committee.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Actor } from '../../../access/actor.ts';
import { RECUSALS } from '../../../access/audiences.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { attendeesSql, documentSql, instantSql, meetingSql, papersSql } from '../committee.sql.ts';
import type { MeetingRecord } from '../committee.store.ts';
import { meetingOffers } from '../committee-offers.ts';
import { agendaRowSql } from './agenda-row.sql.ts';
import { interestsKnown } from './interests.ts';

type Answer = z.infer<typeof Meeting>;

/** Reads a meeting as far as the reader may see it; a withheld paper leaves neither a row nor a number behind. */
export async function readMeeting(tx: Tx, actor: Actor, on: Day, meetingId: string): Promise<Answer | undefined> {
  const { rows } = await sql<{ answer: Omit<Answer, 'actions' | 'interests' | 'visibleTo'>; record: MeetingRecord }>`
    select ${meetingSql} || ${papersSql} || jsonb_build_object(
      'openedAt', ${instantSql('m.opened_at')}, 'closedAt', ${instantSql('m.closed_at')}, 'remarks', m.remarks,
      'agenda', coalesce((
        select jsonb_agg(${agendaRowSql} order by i.position)
        from agenda_items i join assessments a on a.id = i.assessment_id join parties q on q.id = a.party_id
        where i.meeting_id = m.id and i.state <> 'withdrawn'), '[]'),
      'members', ${attendeesSql},
      'documents', coalesce((
        select jsonb_agg(${documentSql} order by d.created_at desc, d.id) from documents d
        where d.meeting_id = m.id and (d.for_person_id is null or d.for_person_id = (select assay.person()))), '[]')
    ) as answer, to_jsonb(m) as record
    from meetings m where m.id = ${meetingId}`.execute(tx);
  const [found] = rows;
  if (!found) return undefined;
  return {
    ...found.answer,
    interests: actor.side === 'ssc' ? await interestsKnown(tx, actor, false) : [],
    visibleTo: { recusals: RECUSALS },
    actions: meetingOffers.on(actor, { meeting: found.record }, on, await bookOf(tx)),
  };
}

export const readMeetingQuery = query({
  operation: committeeOperations['read-meeting'],
  allows: everyoneOf('secas', 'ssc', 'cio'),
  read: ({ tx, actor, on, params }) => readMeeting(tx, actor, on, params.meetingId),
});
