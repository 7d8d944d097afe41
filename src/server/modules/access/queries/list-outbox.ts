import { accessOperations } from '../../../../contract/access.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';

const NEWEST = 200;

/** What waits to be sent or made, and why: oldest first when waiting, newest first when done. */
export const listOutbox = (sendsMail: boolean) =>
  query({
    operation: accessOperations['list-outbox'],
    allows: SECAS_OFFICERS,
    async read({ tx, query: { waiting } }) {
      const rows = await tx
        .selectFrom('outbox')
        .select(['id', 'topic', 'payload', 'attempts'])
        .select([
          'created_at as createdAt',
          'next_attempt_at as nextAttemptAt',
          'last_error as lastError',
          'done_at as doneAt',
        ])
        .where('done_at', waiting === 'true' ? 'is' : 'is not', null)
        .orderBy('created_at', waiting === 'true' ? 'asc' : 'desc')
        .limit(NEWEST)
        .execute();
      return { sendsMail, rows: rows.map(({ payload, ...row }) => ({ ...row, ...headingOf(payload) })) };
    },
  });

/** What a message is about, without its text. */
function headingOf(payload: unknown): { about: string; to: string | null } {
  const { subject, kind, to } = payload as { subject?: string; kind?: string; to?: { email?: string } };
  return { about: subject ?? kind ?? '', to: to?.email ?? null };
}
