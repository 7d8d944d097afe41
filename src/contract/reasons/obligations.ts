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
    `Before a Party becomes a User it has an initial Full User Security Assessment, here for ${rolesInWords(userRoles)}.`,
  'role-not-assessed': ({ userRoles }) =>
    `No Full User Security Assessment has covered ${rolesInWords(userRoles)} yet.`,
  'portfolio-counted': ({ domestic, nonDomestic, countedOn }) =>
    `On ${dayInWords(countedOn)}, ${numberInWords(domestic)} domestic and ${numberInWords(nonDomestic)} non-domestic premises were counted.`,
  'portfolio-not-counted': ({ category }) =>
    `For the category ${nameInWords(category)} no count of premises is needed.`,
  'portfolio-weighed': ({ weighted, limit, above }) =>
    `Weighed, the premises come to ${numberInWords(weighted)}, which is ${above ? 'more' : 'not more'} than the limit of ${numberInWords(limit)}.`,
  'shared-provider-portfolio': ({ convention }) => `The cycle of a Shared Resource Provider is ${convention}.`,
  'cycle-category': ({ category, letter }) => `That is row ${letter} of the cycle table: ${cycleInWords(category)}.`,
  'position-in-cycle': ({ sinceInitial, year }) =>
    `${countInWords(sinceInitial, 'assessment')} since the initial Full one: the next falls in year ${year} of the three-year cycle.`,
  'kind-of-year': ({ kind, year, category }) =>
    `In year ${year} of its cycle, a ${cycleInWords(category)} has a ${nameInWords(kind)}.`,
  'counts-from': ({ anchorOn, kind }) =>
    `The time counts from ${dayInWords(anchorOn)}, when the fieldwork of the last ${nameInWords(kind)} ended.`,
  'self-assessment-anchor': ({ anchorOn }) =>
    `After a User Security Self-Assessment the time counts from ${dayInWords(anchorOn)}, when it was submitted to the User CIO.`,
  'due-window': ({ months, reached, dueBy }) =>
    `The next assessment is ${reached === 'started' ? 'to start' : 'to have its fieldwork completed'} within ${countInWords(months, 'month')}, by ${dayInWords(dueBy)}.`,
  'book-by': ({ bookBy, fieldworkDays, leadDays }) =>
    `With ${countInWords(leadDays, 'day')} from booking to start and ${countInWords(fieldworkDays, 'Working Day')} of fieldwork, it is to be booked by ${dayInWords(bookBy)}.`,
  'follow-up-required': ({ outcome, dueBy }) =>
    `The decision “${nameInWords(outcome)}” requires a Follow-up Security Assessment${byDay(dueBy)}.`,
  'further-full-suggested': ({ outcome, dueBy }) =>
    `After “${nameInWords(outcome)}” a Further Full User Security Assessment is suggested${byDay(dueBy)}.`,
  restarted: ({ kind, on }) => `The cycle started again with the ${nameInWords(kind)} of ${dayInWords(on)}.`,
} as const satisfies Partial<Record<Reason, Sentence>>;

/** The rows of the cycle table. */
const CYCLES: Readonly<Record<string, string>> = {
  'supplier-above': 'Supplier above the threshold',
  'network-above': 'Network Party above 250,000 domestic premises',
  'supplier-below': 'Supplier at or below the threshold',
  'network-below': 'Network Party at or below 250,000 domestic premises',
};

const cycleInWords = (category: unknown): string => CYCLES[String(category)] ?? nameInWords(category);

/** User Roles come as a list of words, or as how many there are. */
const rolesInWords = (userRoles: Facts[string] | undefined): string =>
  typeof userRoles === 'number' ? countInWords(userRoles, 'User Role') : listInWords(userRoles, 'and');

const byDay = (dueBy: Facts[string] | undefined): string => (dueBy === undefined ? '' : ` by ${dayInWords(dueBy)}`);
