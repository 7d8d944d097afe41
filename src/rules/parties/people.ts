import { allow, type Outcome, refuse } from '../values/outcome.ts';
import { type Role, SIDE_OF_ROLE, type Side } from '../vocabulary.ts';

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

/** The bodies of the scheme: every side that is no Party and not the clockwork. */
export type Body = Exclude<Side, 'party' | 'system'>;

/** What is said of a person of a body. */
export type BodyPersonDetails = PersonDetails & {
  readonly organisation: string;
  /** The Party that employs a member of the SSC, which is an interest in it (domain 1.3); null for everybody else. */
  readonly employerId: string | null;
};

export type BodyPersonAdded = BodyPersonDetails & { readonly event: 'body-person-added'; readonly body: Body };
export type BodyPersonAmended = BodyPersonDetails & {
  readonly event: 'body-person-amended';
  readonly active: boolean;
};

/** Adds somebody of a body of the scheme. Refuses `role-of-another-body`, `employer-of-ssc-alone`. */
export function addBodyPerson(body: Body, details: BodyPersonDetails): Outcome<readonly BodyPersonAdded[]> {
  const misfit = misfitOf(body, details);
  return misfit ? refuse(misfit) : allow([{ event: 'body-person-added', body, ...details }]);
}

/**
 * Amends what is said of somebody of a body, or ends their access. SECAS keeps an administrator: nobody else could make one.
 *
 * @param before the roles the person has held so far
 * @param otherAdministrators how many other active administrators SECAS has
 * Refuses `role-of-another-body`, `employer-of-ssc-alone`, `last-secas-administrator`.
 */
export function amendBodyPerson(
  body: Body,
  details: BodyPersonDetails & { readonly active: boolean },
  before: readonly Role[],
  otherAdministrators: number,
): Outcome<readonly BodyPersonAmended[]> {
  const misfit = misfitOf(body, details);
  if (misfit) return refuse(misfit);
  const stays = details.active && details.roles.includes('secas-administrator');
  if (before.includes('secas-administrator') && !stays && otherAdministrators === 0)
    return refuse('last-secas-administrator');
  return allow([{ event: 'body-person-amended', ...details }]);
}

function misfitOf(body: Body, { roles, employerId }: BodyPersonDetails) {
  if (roles.some((role) => SIDE_OF_ROLE[role] !== body)) return 'role-of-another-body';
  return employerId !== null && body !== 'ssc' ? 'employer-of-ssc-alone' : undefined;
}
