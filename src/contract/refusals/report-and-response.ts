import { countInWords, dayInWords, listInWords } from '../words.ts';
import type { RefusalWords } from './words.ts';

const PARTS: Readonly<Record<string, string>> = {
  summary: 'the summary',
  scope: 'the scope',
  stance: 'whether it is accepted',
  reason: 'the reason',
  steps: 'the steps',
  owner: 'the owner',
  completeBy: 'the date',
};
const partInWords = (part: string): string => PARTS[part] ?? part;

export const reportAndResponse = {
  'reviewer-is-author': {
    status: 422,
    title: 'The author does not review the report',
    detail: () => 'Quality review is done by somebody who did not write the report.',
    next: 'Ask another quality reviewer of the User CIO.',
  },
  'report-incomplete': {
    status: 422,
    title: 'The report is not complete',
    detail: ({ missing }) => `Still to be written: ${listInWords(missing, 'and', partInWords)}.`,
    next: 'Write it, then send the report on.',
  },
  'factual-accuracy-first': {
    status: 409,
    title: 'The party has not checked the facts yet',
    detail: () => 'A report is shared with the party for factual accuracy before it goes to quality review.',
    next: 'Send the draft for factual accuracy.',
  },
  'comments-still-invited': {
    status: 409,
    title: 'The party may still comment',
    detail: ({ dueOn }) =>
      `Comments are invited until ${dayInWords(dueOn)}, and the party has not said that it has no more.`,
    next: 'Wait until the party has finished, or until the day has passed.',
  },
  'comments-unanswered': {
    status: 422,
    title: 'Comments are not answered yet',
    detail: ({ count }) =>
      `${countInWords(count, 'comment')} of the party ${Number(count) === 1 ? 'has' : 'have'} no answer yet.`,
    next: 'Accept each comment or not, with a reply.',
  },
  'response-incomplete': {
    status: 422,
    title: 'The response is not complete',
    detail: ({ count, first, missing }) =>
      `${count} ${count === 1 ? 'observation is' : 'observations are'} not fully answered; for ${first} still to be given: ${listInWords(missing, 'and', partInWords)}.`,
    next: 'Accept with steps, an owner and a date, or dispute with a reason.',
  },
} as const satisfies Record<string, RefusalWords>;
