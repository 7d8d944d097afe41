import { sql } from 'kysely';
import { partyOperations } from '../../../../contract/parties.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { keepsTheRegister } from '../parties.policy.ts';
import { partyCommand } from '../party-command.ts';

/** SECAS amends how a party is called, which group it belongs to, and its sites. The journal keeps what stood before. */
export const amendPartyCommand = partyCommand({
  operation: partyOperations['amend-party'],
  allows: SECAS_OFFICERS,
  who: keepsTheRegister,
  version: ({ party }) => party.version,
  decide: ({ body: { version: _version, ...now } }, { party: { name, group_name, sites } }) =>
    allow([{ event: 'party-amended', before: { name, groupName: group_name, sites }, ...now } as const]),
  async apply({ tx }, { party }, event) {
    await tx
      .updateTable('parties')
      .set({
        name: event.name,
        group_name: event.groupName,
        sites: JSON.stringify(event.sites),
        version: sql`version + 1`,
      })
      .where('id', '=', party.id)
      .executeTakeFirstOrThrow();
  },
});
