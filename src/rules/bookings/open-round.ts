import type { AssessmentState } from '../vocabulary.ts';

/** A round in one of these states has handed on: the next one may be booked beside it. */
export const HANDED_ON = [
  'remediation',
  'letter-review',
  'awaiting-follow-up',
  'closed',
  'cancelled',
] as const satisfies readonly AssessmentState[];
