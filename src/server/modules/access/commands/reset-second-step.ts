import { sql } from 'kysely';
import { accessOperations } from '../../../../contract/access.ts';
import { resetSecondStepOf } from '../../../../rules/access/second-step.ts';
import { command } from '../../../platform/command/command.ts';

/** Whoever has lost their authenticator app and their passkeys begins anew with the password. SECAS has made sure who asked. */
export const resetSecondStep = command({
  operation: accessOperations['reset-second-step'],
  allows: ['secas-administrator'],
  stepUp: true,
  async load({ tx, params }) {
    return tx
      .selectFrom('people')
      .select(['id', 'email', 'side', 'party_id', 'active'])
      .where('id', '=', params.personId)
      .forUpdate()
      .executeTakeFirst();
  },
  mayAct: () => true,
  version: () => undefined,
  decide: ({ body }, { active }) => resetSecondStepOf({ active }, body.reason),
  subject: (_asked, { id, side, party_id }) => ({
    kind: 'person',
    id,
    partyId: side === 'party' ? party_id : null,
    assessmentId: null,
  }),
  async apply({ tx }, { id }) {
    await sql`select assay.forget_second_steps(${id})`.execute(tx);
  },
  tell: (_asked, { id }) => [
    {
      topic: 'letter',
      letter: 'second-step-reset',
      to: { personIds: [id] },
      partyId: null,
      subject: 'SECAS has removed your authenticator app and your passkeys',
      body: 'You are signed out everywhere. Sign in with your password, and set up an authenticator app or a passkey anew.\n\nIf you did not ask for this, tell SECAS at once.',
      link: '/account',
      confidential: false,
    },
  ],
  answer: async (_asked, { email }) => ({ email }),
});
