import { dayInWords, listInWords, nameInWords } from '../words.ts';
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
  'paper-at-meeting': {
    status: 409,
    title: 'A paper of this party is before a meeting that sits',
    detail: ({ meeting }) => `The recusal is part of meeting ${meeting}, which is open.`,
    next: 'Lift the interest when the meeting has been closed.',
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
  'conditions-not-for-outcome': {
    status: 422,
    title: 'This decision has no conditions',
    detail: ({ outcome }) => `“${nameInWords(outcome)}” leaves nothing to be done, and conditions are named.`,
    next: 'Take the conditions out, or choose a decision that asks for steps.',
  },
  'condition-day-passed': {
    status: 422,
    title: 'A condition is due too early',
    detail: ({ number, decidedOn }) =>
      `Condition ${number} is due on or before ${dayInWords(decidedOn)}, the day of the decision.`,
    next: 'Give it a later date.',
  },
  'meeting-in-the-past': {
    status: 422,
    title: 'A meeting is planned ahead',
    detail: ({ heldOn }) => `${dayInWords(heldOn)} is today or has passed.`,
    next: 'Choose a later day.',
  },
  'meeting-day-taken': {
    status: 409,
    title: 'There is a meeting on that day already',
    detail: () => 'The SSC meets once a day at most.',
    next: 'Use the meeting there is, or choose another day.',
  },
  'meeting-not-yet': {
    status: 409,
    title: 'The day of the meeting has not come',
    detail: ({ heldOn }) => `The meeting is on ${dayInWords(heldOn)}.`,
    next: 'Open it on its day.',
  },
  'meeting-already': {
    status: 409,
    title: 'The meeting has been opened already',
    detail: ({ state }) => (state === 'held' ? 'The meeting is over.' : 'The meeting is sitting.'),
    next: 'Look at where the meeting stands now.',
  },
  'meeting-not-open': {
    status: 409,
    title: 'The SSC is not sitting',
    detail: ({ state, heldOn }) =>
      state === 'held'
        ? `The meeting of ${dayInWords(heldOn)} is over.`
        : `The meeting of ${dayInWords(heldOn)} has not been opened.`,
    next: 'SECAS opens the meeting with its attendance; then votes are cast and decisions recorded.',
  },
  'meeting-over': {
    status: 409,
    title: 'The meeting is over',
    detail: ({ heldOn }) => `The meeting of ${dayInWords(heldOn)} has been closed and minuted.`,
    next: 'Choose a later meeting.',
  },
  'papers-were-due': {
    status: 422,
    title: 'Papers for this meeting were due',
    detail: ({ heldOn, papersDueOn }) =>
      `For the meeting of ${dayInWords(heldOn)} they were due on ${dayInWords(papersDueOn)}.`,
    next: 'Say why the paper cannot wait, or choose the next meeting.',
  },
} as const satisfies Record<string, RefusalWords>;

const quoted = (outcome: string): string => `“${nameInWords(outcome)}”`;
