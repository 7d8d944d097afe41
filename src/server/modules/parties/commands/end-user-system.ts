import { partyOperations } from '../../../../contract/parties.ts';
import { endUserSystem } from '../../../../rules/parties/user-systems.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { ownPartyOrRegister } from '../parties.policy.ts';
import { partyCommand } from '../party-command.ts';

/** A party no longer uses a User System. The row stays: what was in use then is asked for again. */
export const endUserSystemCommand = partyCommand({
  operation: partyOperations['end-user-system'],
  allows: ['party-administrator', 'party-contributor', ...SECAS_OFFICERS],
  who: ownPartyOrRegister,
  facts: async ({ params }, party) => party.systems.find(({ id }) => id === params.systemId),
  decide: ({ body }, { facts }) => endUserSystem(facts, body.inUseUntil),
  async apply({ tx, params }, { party }, { inUseUntil }) {
    await tx
      .updateTable('user_systems')
      .set({ in_use_until: inUseUntil })
      .where('party_id', '=', party.id)
      .where('id', '=', params.systemId)
      .executeTakeFirstOrThrow();
  },
});
