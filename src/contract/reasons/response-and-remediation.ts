import type { Reason } from '../../rules/reasons.ts';
import { countInWords, dayInWords, type Sentence } from '../words.ts';

export const responseAndRemediation = {
  'response-due': ({ dueOn }) => `The response is due by ${dayInWords(dueOn)}.`,
  'response-late': ({ dueOn, submittedOn, daysLate }) =>
    `The response was submitted on ${dayInWords(submittedOn)}, ${countInWords(daysLate, 'day')} after it was due on ${dayInWords(dueOn)}.`,
  'all-conditions-discharged': ({ count }) =>
    count === 1 ? 'The one condition is discharged.' : `All ${count} conditions are discharged.`,
  'director-signs': () => 'The letter is the statement of a company director of the Party, so a director signs it.',
} as const satisfies Partial<Record<Reason, Sentence>>;
