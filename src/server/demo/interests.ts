import type { Party, Person } from './scheme.ts';

/** Why a member takes no part in what concerns a party, in the words of the database's own view; undefined: no reason. */
export function natureOfInterest(parties: readonly Party[], member: Person, party: Party): string | undefined {
  const employer = parties.find(({ id }) => id === member.partyId);
  if (!employer) return undefined;
  if (employer === party) return 'employed by the Party';
  if (employer.group && employer.group === party.group) return 'employed by a company of the Party’s group';
  if (employer.provider === party.slug) return 'employed by a User of the Party’s shared system';
  if (party.provider === employer.slug) return 'employed by the provider of the Party’s shared system';
  return undefined;
}
