import type { Reason } from '../../rules/reasons.ts';
import { countInWords, nameInWords, numberInWords, poundsInWords, type Sentence } from '../words.ts';

/** How the indicative estimate comes about: what moves the length of fieldwork, and what a day costs. */
export const estimate = {
  'estimate-preparedness': ({ preparedness, share }) =>
    `Preparedness “${nameInWords(preparedness)}” ${effectOf(share)}.`,
  'estimate-system': ({ systemKind, share }) => `A ${nameInWords(systemKind)} ${effectOf(share)}.`,
  'estimate-observations': ({ observations, share }) =>
    `Expecting ${countInWords(observations, 'observation')} ${effectOf(share)}.`,
  'estimate-user-roles': ({ userRoles, share }) =>
    `Assessing ${countInWords(userRoles, 'User Role')} ${effectOf(share)}.`,
  'estimate-likely-days': ({ likely, low, high }) =>
    `Together that makes ${countInWords(likely, 'Working Day')} of fieldwork likely, between ${low} and ${high}.`,
  'estimate-staffing': ({ lead, assessor, reviewer }) =>
    `For planning, fieldwork and report that is ${countInWords(lead, 'day')} of the lead assessor, ${numberInWords(assessor)} of an assessor and ${numberInWords(reviewer)} of the quality reviewer.`,
  'estimate-rate-card': ({ rateCard, leadPence, assessorPence, reviewerPence }) =>
    `By the rate card ${rateCard} a day costs ${poundsInWords(leadPence)} for the lead assessor, ${poundsInWords(assessorPence)} for an assessor and ${poundsInWords(reviewerPence)} for the quality reviewer.`,
  'estimate-is-indicative': () => 'The estimate is indicative: only the days actually worked are charged.',
} as const satisfies Partial<Record<Reason, Sentence>>;

/** What a share of the range (0 to 1) does to the likely length. */
const effectOf = (share: unknown): string =>
  Number(share) === 0
    ? 'adds nothing to the shortest fieldwork'
    : `moves the likely fieldwork by ${Math.round(Number(share) * 100)}% of the way from the shortest to the longest`;
