import { partyOperations } from '../../../../contract/parties.ts';
import { tellOfUserSystem } from '../../../../rules/parties/user-systems.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { secondUserSystem } from '../letters/second-user-system.ts';
import { keepsTheRegister, ownPartyOrRegister } from '../parties.policy.ts';
import { partyCommand } from '../party-command.ts';

/** A party tells the SSC of a second User System, or SECAS records that it did (G3.9). */
export const tellOfUserSystemCommand = partyCommand({
  operation: partyOperations['tell-of-user-system'],
  allows: ['party-administrator', 'party-contributor', ...SECAS_OFFICERS],
  who: ownPartyOrRegister,
  facts: async ({ params }, party) => party.systems.find(({ id }) => id === params.systemId),
  decide: ({ actor, body, on }, { party, facts }) =>
    tellOfUserSystem(party.systems, facts, body.toldOn, on, keepsTheRegister(actor)),
  async apply({ tx, actor, at, params }, { party }, { toldOn }) {
    await tx
      .updateTable('user_systems')
      .set({ told_on: toldOn, told_by: actor.personId, told_at: at })
      .where('party_id', '=', party.id)
      .where('id', '=', params.systemId)
      .executeTakeFirstOrThrow();
  },
  tell: (_asked, { party }, event) => secondUserSystem(party, event),
});
