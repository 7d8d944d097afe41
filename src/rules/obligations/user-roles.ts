import type { Day } from '../values/day.ts';
import type { UserRole } from '../vocabulary.ts';
import type { PartyFacts } from './party-facts.ts';

type Held = PartyFacts['userRoles'][number];

/** Whether a party acts, or means to act, in a User Role on a day. */
export function isHeld({ addedOn, until }: Held, on: Day): boolean {
  return addedOn <= on && (until === undefined || until >= on);
}

/** Whether a party is a User in a User Role on a day: User Entry is behind it, and it has not given the role up. */
export function isEntered({ enteredOn, until }: Held, on: Day): boolean {
  return enteredOn !== undefined && enteredOn <= on && (until === undefined || until >= on);
}

/** The User Roles that a party holds on a day. */
export function rolesHeld({ userRoles }: PartyFacts, on: Day): readonly UserRole[] {
  const roles: UserRole[] = [];
  for (const held of userRoles) if (isHeld(held, on)) roles.push(held.role);
  return roles;
}

/** Whether a party had User Roles and has given up every one of them by a day: then nothing is due of it any more. */
export function hasGivenUpAll({ userRoles }: PartyFacts, on: Day): boolean {
  return userRoles.length > 0 && userRoles.every(({ until }) => until !== undefined && until < on);
}
