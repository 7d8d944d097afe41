import { partyOperations } from '../../../../contract/parties.ts';
import { type PartyRegistered, registerParty } from '../../../../rules/parties/register-party.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { command } from '../../../platform/command/command.ts';
import { keepsTheRegister } from '../parties.policy.ts';
import { aboutParty } from '../parties.store.ts';
import { partyOffers } from '../party-command.ts';
import { readParty } from '../queries/read-party.ts';

type Register = (typeof partyOperations)['register-party'];

/** SECAS enters a party that has acceded. From then on the rules say what is due of it. */
export const registerPartyCommand = command<Register, { partyId: string }, PartyRegistered>({
  operation: partyOperations['register-party'],
  allows: SECAS_OFFICERS,
  load: async ({ newId }) => ({ partyId: newId() }),
  mayAct: keepsTheRegister,
  version: () => undefined,
  decide: ({ body, on }) => {
    const { groupName: _groupName, sites: _sites, ...request } = body;
    return registerParty(request, on);
  },
  subject: (_asked, { partyId }) => aboutParty(partyId),
  async apply({ tx, at, body }, { partyId }, event) {
    const party = {
      id: partyId,
      ref: event.ref,
      name: event.name,
      category: event.category,
      acceded_on: event.accededOn,
    };
    const details = { group_name: body.groupName, sites: JSON.stringify(body.sites), created_at: at };
    await tx
      .insertInto('parties')
      .values({ ...party, ...details })
      .execute();
    for (const role of new Set(event.userRoles)) {
      await tx.insertInto('user_roles').values({ party_id: partyId, role, added_on: event.accededOn }).execute();
    }
  },
  async answer({ tx, actor, on }, { partyId }) {
    const party = await readParty(tx, actor, on, partyId, partyOffers);
    if (!party) throw new Error('A party that was just registered can be read');
    return party;
  },
  races: { parties_ref_key: 'party-ref-taken' },
});
