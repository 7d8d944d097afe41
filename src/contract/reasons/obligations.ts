import type { Reason } from '../../rules/reasons.ts';
import {
  countInWords,
  dayInWords,
  type Facts,
  listInWords,
  nameInWords,
  numberInWords,
  type Sentence,
} from '../words.ts';

/** Which assessment is due, and by when. */
export const obligations = {
  'initial-full-before-entry': ({ userRoles }) =>
    userRoles === ''
      ? 'The first assessment is an initial Full User Security Assessment.'
      : `Before a Party becomes a User it has an initial Full User Security Assessment, here as ${listInWords(userRoles, 'and')}.`,
  'role-not-assessed': ({ userRoles }) =>
    `No Full User Security Assessment has covered the Party as ${listInWords(userRoles, 'and')} yet.`,
  'portfolio-counted': ({ domestic, nonDomestic, countedOn }) =>
    `On ${dayInWords(countedOn)}, ${numberInWords(domestic)} domestic and ${numberInWords(nonDomestic)} non-domestic premises were counted.`,
  'portfolio-not-counted': ({ category }) =>
    `No count of premises is recorded, so the Party’s category decides: ${nameInWords(category)}.`,
  'portfolio-weighed': ({ weighted, limit, above }) =>
    `Weighed, the premises come to ${numberInWords(weighted)}, which is ${above ? 'more' : 'not more'} than the limit of ${numberInWords(limit)}.`,
  'shared-provider-portfolio': ({ convention }) => `The cycle of a Shared Resource Provider is ${convention}.`,
  'cycle-category': ({ category, letter }) =>
    `The Party falls in row ${letter} of the cycle table: ${nameInWords(category)}.`,
  'position-in-cycle': ({ sinceInitial, year }) =>
    `The next is the ${ordinal(sinceInitial)} annual assessment since the Full one that began the count, so it falls in year ${year} of a three-year cycle.`,
  'kind-of-year': ({ kind, year, category }) =>
    `${nameInWords(category)}: year ${year} of the cycle is a ${nameInWords(kind)}.`,
  'counts-from': ({ anchorOn, kind, ref }) =>
    `The time counts from ${dayInWords(anchorOn)}, when the fieldwork of the ${roundInWords(kind, ref)} ended.`,
  'self-assessment-anchor': ({ anchorOn, kind, ref }) =>
    `The time counts from ${dayInWords(anchorOn)}, when the ${roundInWords(kind, ref)} was submitted to the User CIO.`,
  'due-window': ({ anchorOn, months, reached, dueBy }) =>
    `Within ${countInWords(months, 'month')} of ${dayInWords(anchorOn)}, that is by ${dayInWords(dueBy)}, the next fieldwork is to be ${reached === 'started' ? 'started' : 'completed'}.`,
  'book-by': ({ bookBy, latestStartOn, fieldworkDays, leadDays, proclaimed }) =>
    `To leave ${countInWords(fieldworkDays, 'Working Day')} for fieldwork it starts by ${dayInWords(latestStartOn)}; with ${countInWords(leadDays, 'day')} from booking to start, it is booked by ${dayInWords(bookBy)}.${proclaimed === false ? ' The bank holidays of that time are not yet proclaimed: only weekends were left out.' : ''}`,
  'follow-up-required': ({ outcome, ref, dueBy }) =>
    `The decision on ${ref}, “${nameInWords(outcome)}”, requires a Follow-up Security Assessment${byDay(dueBy)}.`,
  'further-full-suggested': ({ outcome, ref, dueBy }) =>
    `After the decision on ${ref}, “${nameInWords(outcome)}”, a Further Full User Security Assessment is suggested${byDay(dueBy)}.`,
  restarted: ({ kind, ref, on }) =>
    `The cycle began again with the ${roundInWords(kind, ref)}, whose fieldwork ended on ${dayInWords(on)}.`,
  'rule-value-was': ({ key, trust }) => `The value ${key} had this source until then: ${nameInWords(trust)}.`,
  'staged-counts-from-last-phase': ({ ref, endedOn }) =>
    `${ref} was held in phases with a break between them, and its fieldwork ended with the last, on ${dayInWords(endedOn)}.`,
  'second-user-system': ({ inUseFrom, beside }) =>
    `With ${countInWords(beside, 'other User System')} in use on ${dayInWords(inUseFrom)}, this is a second or later one: the SSC is told of it before it is used.`,
  'second-system-at-next-annual': ({ name, inUseFrom }) =>
    `The User System ${name}, in use from ${dayInWords(inUseFrom)}, is reviewed with it: the SSC left that to the next annual assessment.`,
  'second-system-ad-hoc': ({ name, decidedOn }) =>
    `On ${dayInWords(decidedOn)} the SSC ordered a review of the User System ${name} by itself.`,
  'six-monthly-count': ({ since, months, dueBy }) =>
    `A User that connects through a Shared Resource Provider tells how many smart metering systems it has every ${countInWords(months, 'month')}: counted from ${dayInWords(since)}, by ${dayInWords(dueBy)}.`,
  'devices-point-elsewhere': ({ devices, countedOn, byPremises, byDevices }) =>
    `The ${numberInWords(devices)} Devices of ${dayInWords(countedOn)} would put the Party in another row of the cycle table, ${nameInWords(byDevices)} instead of ${nameInWords(byPremises)}; premises decide, so SECAS and the Party should agree the count.`,
  'kind-decided-when-begun': ({ startOn }) =>
    `Its kind was decided when its fieldwork began, on ${dayInWords(startOn)}; what was counted since changes the next one.`,
} as const satisfies Partial<Record<Reason, Sentence>>;

const roundInWords = (kind: unknown, ref: unknown): string => `${nameInWords(kind)} ${ref}`;

/** `1st`, `2nd`, `3rd`, `4th`, `11th`, `21st`. */
const ordinal = (value: unknown): string => {
  const number = Number(value);
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th'}`;
};

const byDay = (dueBy: Facts[string] | undefined): string => (dueBy === undefined ? '' : ` by ${dayInWords(dueBy)}`);
