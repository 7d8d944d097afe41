import { dayInWords } from '../words.ts';
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
} as const satisfies Record<string, RefusalWords>;
