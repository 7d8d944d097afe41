import { sql } from 'kysely';
import { accessOperations } from '../../../../contract/access.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { command } from '../../../platform/command/command.ts';

/** SECAS has a waiting message tried again at once. */
export const retryMessage = command({
  operation: accessOperations['retry-message'],
  allows: SECAS_OFFICERS,
  load: ({ tx, params }) =>
    tx
      .selectFrom('outbox')
      .select(['id', 'party_id'])
      .where('id', '=', params.messageId)
      .where('done_at', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  mayAct: () => true,
  version: () => undefined,
  decide: () => allow([{ event: 'message-retried' }]),
  subject: (_asked, message) => ({ kind: 'message', id: message.id, partyId: message.party_id, assessmentId: null }),
  async apply({ tx }, message) {
    await tx.updateTable('outbox').set({ next_attempt_at: sql`now()` }).where('id', '=', message.id).execute();
  },
  answer: async () => ({ retried: true as const }),
});
