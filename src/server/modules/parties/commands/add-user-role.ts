import { partyOperations } from '../../../../contract/parties.ts';
import { addUserRole } from '../../../../rules/parties/add-user-role.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { userRoleAdded } from '../letters/user-role-added.ts';
import { ownPartyOrRegister } from '../parties.policy.ts';
import { partyCommand } from '../party-command.ts';

/** A party wants to act in another User Role; a Full assessment for it comes before its entry. */
export const addUserRoleCommand = partyCommand({
  operation: partyOperations['add-user-role'],
  allows: ['party-administrator', ...SECAS_OFFICERS],
  who: ownPartyOrRegister,
  decide: ({ body, on }, { party }) => addUserRole(party.userRoles, body.role, on),
  async apply({ tx }, { party }, { role, addedOn }) {
    await tx.insertInto('user_roles').values({ party_id: party.id, role, added_on: addedOn }).execute();
  },
  tell: (_asked, { party }, event) => userRoleAdded(party, event),
  races: { user_roles_pkey: 'role-already-held' },
});
