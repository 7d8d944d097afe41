import { listInWords, nameInWords } from '../words.ts';
import type { RefusalWords } from './words.ts';

export const committee = {
  'outcome-not-for-this-round': {
    status: 422,
    title: 'Not a decision for this kind of assessment',
    detail: ({ outcome, allowed }) =>
      `“${nameInWords(outcome)}” cannot be decided here; what can is: ${listInWords(allowed, 'or', quoted)}.`,
    next: 'A status is set on an initial Full assessment and on the rounds that follow it up; others are noted.',
  },
  'conditions-required': {
    status: 422,
    title: 'This decision needs conditions',
    detail: ({ outcome }) => `“${nameInWords(outcome)}” says that steps remain to be taken, and none is named.`,
    next: 'Name each condition with its owner and its date.',
  },
  'follow-up-date-required': {
    status: 422,
    title: 'This decision needs a date for the next round',
    detail: ({ outcome }) =>
      `“${nameInWords(outcome)}” brings a Follow-up or a further Full assessment, by a date that the decision sets.`,
    next: 'Give a date after the day of the decision.',
  },
  'no-quorum': {
    status: 409,
    title: 'Not enough members may decide this',
    detail: ({ present, needed }) => `Members present who may decide: ${present}; needed: ${needed}.`,
    next: 'Move the paper to a meeting with a quorum.',
  },
  'no-majority': {
    status: 409,
    title: 'There is no majority for this decision',
    detail: ({ votesFor, votesAgainst }) => `${votesFor} for and ${votesAgainst} against.`,
    next: 'Put another decision to the vote; in a tie the chair casts the deciding vote.',
  },
  'interest-declared': {
    status: 403,
    title: 'You have an interest in this paper',
    detail: () => 'A member whose employer is concerned neither sees the paper nor votes on it.',
    next: 'Nothing is needed from you; the recusal is recorded in the minutes.',
  },
  'chair-votes-on-tie-only': {
    status: 409,
    title: 'The chair votes only to break a tie',
    detail: ({ votesFor, votesAgainst }) => `${votesFor} for and ${votesAgainst} against: there is no tie.`,
    next: 'Record the decision on the votes of the members.',
  },
} as const satisfies Record<string, RefusalWords>;

const quoted = (outcome: string): string => `“${nameInWords(outcome)}”`;
