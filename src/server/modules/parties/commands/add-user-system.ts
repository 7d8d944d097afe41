import { partyOperations } from '../../../../contract/parties.ts';
import { addUserSystem } from '../../../../rules/parties/user-systems.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { secondUserSystem } from '../letters/second-user-system.ts';
import { keepsTheRegister, ownPartyOrRegister } from '../parties.policy.ts';
import { providerCategory } from '../parties.store.ts';
import { partyCommand } from '../party-command.ts';

/** A party enters a User System, which is also its notice of a second or later one (G3.9). What SECAS enters is no notice. */
export const addUserSystemCommand = partyCommand({
  operation: partyOperations['add-user-system'],
  allows: ['party-administrator', 'party-contributor', ...SECAS_OFFICERS],
  who: ownPartyOrRegister,
  facts: async ({ tx, body, newId }) => ({
    systemId: newId(),
    provider: await providerCategory(tx, body.providerPartyId),
  }),
  decide: ({ actor, body, on }, { party, facts }) =>
    addUserSystem(party.systems, body, facts.provider, on, keepsTheRegister(actor)),
  async apply({ tx, actor, at }, { party, facts }, { name, kind, providerPartyId, inUseFrom, toldOn }) {
    const system = { id: facts.systemId, party_id: party.id, name, kind, provider_party_id: providerPartyId };
    const told = toldOn && { told_on: toldOn, told_by: actor.personId, told_at: at };
    await tx
      .insertInto('user_systems')
      .values({ ...system, in_use_from: inUseFrom, ...told })
      .execute();
  },
  tell: (_asked, { party }, event) => (event.toldOn ? secondUserSystem(party, event) : []),
});
