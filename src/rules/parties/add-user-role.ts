import type { Day } from '../values/day.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import type { UserRole } from '../vocabulary.ts';

export type UserRoleAdded = { readonly event: 'user-role-added'; readonly role: UserRole; readonly addedOn: Day };

/**
 * Adds a User Role that a party wants to act in. The duties apply for each role by itself (G1.8), so a Full assessment
 * for it comes before its entry (default Q24). Refuses `role-already-held`.
 */
export function addUserRole(held: readonly UserRole[], role: UserRole, on: Day): Outcome<readonly UserRoleAdded[]> {
  if (held.includes(role)) return refuse('role-already-held', { role });
  const source = { cite: 'DEFAULT_Q24', trust: 'assumed' } as const;
  const why = [because('role-not-assessed', source, { userRoles: role })];
  return allow([{ event: 'user-role-added', role, addedOn: on }], why);
}
