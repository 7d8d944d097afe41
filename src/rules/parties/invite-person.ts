import { allow, type Outcome, refuse } from '../values/outcome.ts';

/** What an invitation rests on. */
export interface Invitee {
  readonly active: boolean;
  /** Whether the person has an account already. */
  readonly hasAccount: boolean;
}

export type PersonInvited = { readonly event: 'person-invited'; readonly personId: string };

/**
 * Invites a person to set a password. Somebody who has an account is invited again by SECAS alone, as when the password is
 * forgotten: a colleague who could do that could also lead the mail to an address of their own.
 *
 * Refuses `access-ended`, `has-account`.
 */
export function invitePerson(
  personId: string,
  { active, hasAccount }: Invitee,
  bySecas: boolean,
): Outcome<readonly PersonInvited[]> {
  if (!active) return refuse('access-ended');
  if (hasAccount && !bySecas) return refuse('has-account');
  return allow([{ event: 'person-invited', personId }]);
}
