import { addMonths, type Day, day } from '../values/day.ts';
import type { AssessmentKind, PartyCategory, UserRole } from '../vocabulary.ts';
import type { PartyFacts, PastRound, PremisesCount } from './party-facts.ts';

/** Roles of a party of each category, as one would expect them. */
const ROLES: Readonly<Record<PartyCategory, readonly UserRole[]>> = {
  'large-supplier': ['import-supplier', 'gas-supplier'],
  'small-supplier': ['import-supplier'],
  'electricity-network': ['electricity-distributor'],
  'gas-network': ['gas-transporter'],
  'other-sec-party': ['other-user'],
  'shared-resource-provider': [],
};

/** A party of a category with its usual roles, before its first assessment. */
export const aParty = (category: PartyCategory, over: Partial<PartyFacts> = {}): PartyFacts => ({
  category,
  userRoles: ROLES[category].map((role) => ({ role, addedOn: day('2016-01-01') })),
  premises: [],
  past: [],
  ...over,
});

/** A count of premises, early enough to hold on every day that tests speak of. */
export const premises = (domestic: number, nonDomestic = 0, countedOn: Day = day('2016-01-01')): PremisesCount => ({
  countedOn,
  domestic,
  nonDomestic,
});

/** A round whose fieldwork ended on a day; a Self-Assessment was submitted on it. */
export const aRound = (kind: AssessmentKind, endedOn: string, over: Partial<PastRound> = {}): PastRound => ({
  ref: `UA-${kind}-${endedOn}`,
  kind,
  userRoles: [],
  ...(kind === 'ssa' ? { ssaSubmittedOn: day(endedOn) } : { fieldworkEndOn: day(endedOn) }),
  ...over,
});

/** An initial Full assessment of a party’s roles, and the kinds that followed it, each a year after the other. */
export function history(facts: PartyFacts, startedOn: string, ...kinds: AssessmentKind[]): PartyFacts {
  const userRoles = facts.userRoles.map(({ role }) => role);
  const past = kinds.map((kind, index) => aRound(kind, addMonths(day(startedOn), 12 * index), { userRoles }));
  return { ...facts, past };
}
