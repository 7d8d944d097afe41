import { partyOperations } from '../../../../contract/parties.ts';
import { confirmAgreement } from '../../../../rules/parties/user-systems.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { agreementConfirmed } from '../letters/agreement-confirmed.ts';
import { keepsTheRegister } from '../parties.policy.ts';
import { partyCommand } from '../party-command.ts';

/**
 * SECAS confirms that a party has an agreement with the provider of its shared system. A party enters its systems itself;
 * its own word opens nobody's report.
 */
export const confirmAgreementCommand = partyCommand({
  operation: partyOperations['confirm-agreement'],
  allows: SECAS_OFFICERS,
  who: keepsTheRegister,
  async facts({ tx, params }, party) {
    const system = await tx
      .selectFrom('user_systems as s')
      .leftJoin('shared_agreements as g', 'g.user_system_id', 's.id')
      .select(['s.id', 's.name', 's.provider_party_id', 'g.confirmed_on'])
      .where('s.party_id', '=', party.id)
      .where('s.id', '=', params.systemId)
      .executeTakeFirst();
    return system && { system };
  },
  decide: ({ on, book }, { facts: { system } }) =>
    confirmAgreement({ providerPartyId: system.provider_party_id, confirmedOn: system.confirmed_on }, on, book),
  async apply({ tx, actor, on }, { party, facts: { system } }) {
    await tx
      .insertInto('shared_agreements')
      .values({ party_id: party.id, user_system_id: system.id, confirmed_on: on, confirmed_by: actor.personId })
      .execute();
  },
  tell: (_asked, { party, facts: { system } }) => agreementConfirmed(party, system.name),
});
