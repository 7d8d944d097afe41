import { dayInWords, nameInWords, poundsInWords } from '../words.ts';
import type { RefusalWords } from './words.ts';

export const charges = {
  'no-rate-card': {
    status: 422,
    title: 'No rate card was in force',
    detail: ({ on }) => `There is no rate card for ${dayInWords(on)}.`,
    next: 'Register the rate card of that year, then try again.',
  },
  'nothing-to-charge': {
    status: 409,
    title: 'There is nothing to charge',
    detail: () => 'No days are recorded that are not charged already.',
    next: 'Record the days worked first.',
  },
  'report-not-issued': {
    status: 409,
    title: 'The days are charged once the report is issued',
    detail: ({ state }) =>
      `It stands at “${nameInWords(state)}”; until the report is issued, days are still being worked.`,
    next: 'Issue the report first. A late-notice charge that SECAS decided to make need not wait: raise it among the charges.',
  },
  'already-corrected': {
    status: 409,
    title: 'This charge was corrected already',
    detail: () => 'A charge is undone by one counter-entry only, and a counter-entry is not undone.',
    next: 'Raise a new charge for what is right.',
  },
  'fee-not-charged': {
    status: 409,
    title: 'There is no late-notice charge to raise',
    detail: ({ state }) => `The decision on the late notice is: ${state}.`,
    next: 'SECAS decides to charge or to waive first.',
  },
  'fee-already-raised': {
    status: 409,
    title: 'This late-notice charge is on a statement already',
    detail: () => 'A late-notice charge is raised once.',
    next: 'Look at the charges of the assessment.',
  },
  'charge-has-changed': {
    status: 409,
    title: 'The charge has changed since you looked',
    detail: ({ expectedPence, netPence }) =>
      `You were shown ${poundsInWords(expectedPence)} without VAT; it would be ${poundsInWords(netPence)} now.`,
    next: 'Look at the days again, then raise the charge.',
  },
  'rate-card-not-a-year': {
    status: 422,
    title: 'A rate card runs from August to August',
    detail: ({ fromOn, untilOn }) =>
      `The card is for ${dayInWords(fromOn)} to ${dayInWords(untilOn)}; a card begins on a 1 August and ends on the 31 July after.`,
    next: 'Give the card a whole year from August.',
  },
  'rate-card-exists': {
    status: 409,
    title: 'There is a rate card for this year already',
    detail: ({ name }) => (name ? `It is “${name}”.` : 'Two cards never overlap.'),
    next: 'A card that days were charged at is never changed.',
  },
} as const satisfies Record<string, RefusalWords>;
