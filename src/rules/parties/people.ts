import { allow, type Outcome, refuse } from '../values/outcome.ts';
import type { Role } from '../vocabulary.ts';

/** What is said of a person who acts for a party. */
export type PersonDetails = {
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly phone: string;
  readonly roles: readonly Role[];
};

export type PersonAdded = PersonDetails & { readonly event: 'person-added' };
export type PersonAmended = PersonDetails & { readonly event: 'person-amended'; readonly active: boolean };

/** Adds somebody who acts for a party. */
export function addPerson(details: PersonDetails): Outcome<readonly PersonAdded[]> {
  return allow([{ event: 'person-added', ...details }]);
}

/**
 * Amends what is said of a person, or ends their access. A party keeps at least one administrator of its own; SECAS may
 * take away the last, as when a party leaves.
 *
 * @param otherAdministrators how many other active administrators the party has
 * Refuses `last-administrator`.
 */
export function amendPerson(
  details: PersonDetails & { readonly active: boolean },
  otherAdministrators: number,
  bySecas: boolean,
): Outcome<readonly PersonAmended[]> {
  const stays = details.active && details.roles.includes('party-administrator');
  if (!bySecas && !stays && otherAdministrators === 0) return refuse('last-administrator');
  return allow([{ event: 'person-amended', ...details }]);
}
