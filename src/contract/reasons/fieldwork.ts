import type { Reason } from '../../rules/reasons.ts';
import { countInWords, nameInWords, numberInWords, type Sentence } from '../words.ts';

export const fieldwork = {
  'results-of-kind': ({ kind }) =>
    `The kind of assessment, here a ${nameInWords(kind)}, settles which results a control may have.`,
  'days-in-steps': ({ step, limit }) =>
    `Work is recorded in steps of ${numberInWords(step)} of a day, at most ${countInWords(limit, 'day')} for a person on one day.`,
} as const satisfies Partial<Record<Reason, Sentence>>;
