import type { RefusalWords } from './words.ts';

export const reportAndResponse = {
  'reviewer-is-author': {
    status: 422,
    title: 'The author does not review the report',
    detail: () => 'Quality review is done by somebody who did not write the report.',
    next: 'Ask another quality reviewer of the User CIO.',
  },
  'response-incomplete': {
    status: 422,
    title: 'The response is not complete',
    detail: ({ count, first, missing }) =>
      `${count} ${count === 1 ? 'observation is' : 'observations are'} not fully answered; for ${first} still to be given: ${missing}.`,
    next: 'Accept with steps, an owner and a date, or dispute with a reason.',
  },
} as const satisfies Record<string, RefusalWords>;
