import { partyOperations } from '../../../../contract/parties.ts';
import { addUserSystem } from '../../../../rules/parties/user-systems.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { secondUserSystem } from '../letters/second-user-system.ts';
import { ownPartyOrRegister } from '../parties.policy.ts';
import { providerCategory } from '../parties.store.ts';
import { partyCommand } from '../party-command.ts';

/** A party enters a User System. This is also the notice of a second or later one that the Code asks for (G3.9). */
export const addUserSystemCommand = partyCommand({
  operation: partyOperations['add-user-system'],
  allows: ['party-administrator', 'party-contributor', ...SECAS_OFFICERS],
  who: ownPartyOrRegister,
  facts: async ({ tx, body, newId }) => ({
    systemId: newId(),
    provider: await providerCategory(tx, body.providerPartyId),
  }),
  decide: ({ body, on }, { party, facts }) =>
    addUserSystem(
      party.systems.map(({ in_use_from, in_use_until }) => ({ inUseFrom: in_use_from, inUseUntil: in_use_until })),
      body,
      facts.provider,
      on,
    ),
  async apply({ tx }, { party, facts }, { name, kind, providerPartyId, inUseFrom }) {
    const system = { id: facts.systemId, party_id: party.id, name, kind, provider_party_id: providerPartyId };
    await tx
      .insertInto('user_systems')
      .values({ ...system, in_use_from: inUseFrom })
      .execute();
  },
  tell: (_asked, { party }, event) => (event.second ? secondUserSystem(party, event) : []),
});
