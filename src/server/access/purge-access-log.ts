import { sql } from 'kysely';
import type pg from 'pg';
import { inForce } from '../../rules/rulebook/dated.ts';
import { accessLogMonths } from '../../rules/rulebook/values.ts';
import { asOwner, type Tx } from '../db/database.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { DailyTask } from '../platform/clock/clockwork.ts';
import { newId } from '../platform/ids.ts';
import { writeJournal } from '../platform/journal/journal.ts';
import { bookOf } from '../platform/rulebook/book.ts';
import { SYSTEM } from './actor.ts';

/** What was removed, and by which value of the rule book. */
export interface Purged {
  readonly lines: number;
  readonly months: number;
}

/** There is one access log: what the journal says of it stands under this id. */
const THE_LOG = { kind: 'access-log', id: SYSTEM.personId, partyId: null, assessmentId: null } as const;

/**
 * Removes what is older than the access log is kept, in one transaction as the owner of the table: the role that requests
 * run as may not. The journal is told what was removed, at least once a day. Of several at once, each waits for the one before.
 *
 * @param connection of the owner of the schema
 */
export const purgeAccessLog = (connection: pg.ClientConfig, clock: Clock): Promise<Purged> =>
  asOwner(connection, SYSTEM, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('purge-access-log', 0))`.execute(tx);
    const [on, at] = [clock.today(), clock.now()];
    const { value: months, cite, trust } = inForce(accessLogMonths, on, await bookOf(tx));
    const before = sql<string>`${at}::timestamptz - make_interval(months => ${months})`;
    const { numDeletedRows } = await tx.deleteFrom('access_log').where('at', '<', before).executeTakeFirstOrThrow();
    const lines = Number(numDeletedRows);
    if (lines > 0 || !(await wasToldOn(tx, on))) {
      const asked = { tx, actor: SYSTEM, on, at, newId };
      await writeJournal(asked as never, {
        commandId: newId(),
        operation: 'purge-access-log',
        subject: THE_LOG,
        event: { event: 'access-log-purged', lines, months, cite, trust } as { readonly event: string },
        because: [],
      });
    }
    return { lines, months };
  });

async function wasToldOn(tx: Tx, on: string): Promise<boolean> {
  const last = await tx
    .selectFrom('journal')
    .select('on_day')
    .where('subject', '=', THE_LOG.kind)
    .where('subject_id', '=', THE_LOG.id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.on_day === on;
}

/** What was done, in a sentence. */
export const purgedInWords = ({ lines, months }: Purged): string =>
  `${lines} lines of the access log older than ${months} months were removed.`;

/** As the clockwork does it. */
export const purgingAccessLog = (connection: pg.ClientConfig, clock: Clock): DailyTask => ({
  name: 'purge-access-log',
  run: async () => purgedInWords(await purgeAccessLog(connection, clock)),
});
