import type { Reason } from '../../rules/reasons.ts';
import { countInWords, dayInWords, listInWords, type Sentence } from '../words.ts';

export const responseAndRemediation = {
  'comments-due': ({ dueOn, workingDays }) =>
    `The party has ${countInWords(workingDays, 'Working Day')} to comment on the draft, until ${dayInWords(dueOn)}.`,
  'quality-review-due': ({ dueOn, workingDays }) =>
    `The report goes to quality review within ${countInWords(workingDays, 'Working Day')}, by ${dayInWords(dueOn)}.`,
  'written-in-discussion': () => 'The report is written in discussion with the User, who checks its facts.',
  'facts-are-the-users-own': () =>
    'In a Self-Assessment the facts are the User’s own, so its review may go without a round of factual accuracy.',
  'reviewed-by-another': () => 'A report is reviewed by somebody who wrote nothing of it.',
  'nothing-to-respond-to': () =>
    'A response addresses each finding; this report has none, so it goes to the SSC without a response.',
  'response-stands': () => 'The response that was submitted stands, so the report goes back to the SSC.',
  'issued-is-never-edited': () => 'A report that was issued is never edited: a correction is its next version.',
  'response-due': ({ dueOn }) => `The response is due by ${dayInWords(dueOn)}.`,
  'response-in-time': ({ dueOn, submittedOn }) =>
    `The response was submitted on ${dayInWords(submittedOn)}; it was due by ${dayInWords(dueOn)}.`,
  'each-finding-is-addressed': () =>
    'A response says for each finding whether it is accepted and if not why, the steps, and when.',
  'response-late': ({ dueOn, submittedOn, daysLate }) =>
    `The response was submitted on ${dayInWords(submittedOn)}, ${countInWords(daysLate, 'day')} after it was due on ${dayInWords(dueOn)}.`,
  'all-conditions-discharged': ({ count }) =>
    count === 1 ? 'The one condition is discharged.' : `All ${count} conditions are discharged.`,
  'director-signs': () => 'The letter is the statement of a company director of the Party, so a director signs it.',
  'who-discharges': ({ roles }) => `A condition is discharged or returned by: ${listInWords(roles, 'or')}.`,
  'letter-says-all-done': ({ open }) =>
    `The letter says that every step is taken; ${countInWords(open, 'condition is', 'conditions are')} not discharged.`,
  'letter-tied-to-plan': () => 'A signature belongs to one exact text of the plan, and to no other.',
  'letter-closes-round': () => 'With the letter approved nothing more is outstanding, and the assessment closes.',
  'follow-up-still-due': ({ dueBy }) =>
    `The decision also asks for a Follow-up by ${dayInWords(dueBy)}; the assessment stays open until that round is decided.`,
  'report-goes-to-users': () =>
    'The report on a Shared Resource Provider and the outcome of the SSC’s review go to every User that has an agreement with it.',
  'shared-assurance': () =>
    'A User reads what stood while it used the provider’s system: the final version of each report, and what the SSC decided on it.',
  'successor-decided': () => 'The round that follows this one is decided, and what remained goes on there.',
} as const satisfies Partial<Record<Reason, Sentence>>;
