import type { Day } from '../rules/values/day.ts';
import type {
  AssessmentKind,
  CycleCategory,
  DueReason,
  DueState,
  DutyKind,
  DutyState,
  UserRole,
} from '../rules/vocabulary.ts';
import { nameOf } from './names.ts';
import { dayInWords, listInWords } from './words.ts';

/** What a sentence about something due is made of. */
export interface DueInSentence {
  readonly reason: DueReason;
  readonly kind: AssessmentKind;
  readonly userRoles: readonly UserRole[];
  readonly year?: number | undefined;
  readonly category?: CycleCategory | undefined;
  readonly dueBy?: Day | undefined;
  readonly bookBy?: Day | undefined;
  readonly state: DueState;
  readonly openRef?: string | undefined;
}

/** What is due, by when, why, and how it stands, in one sentence (two where something is to be done). */
export function dueInWords(due: DueInSentence): string {
  const when = due.dueBy ? ` is due by ${dayInWords(due.dueBy)}` : ' is due';
  return `${article(due)} ${nameOf(due.kind)}${when}${why(due)}. ${standing(due)}`.trim();
}

/** What a sentence about something to be told is made of. */
export interface DutyInSentence {
  readonly duty: DutyKind;
  readonly dueBy: Day;
  readonly state: DutyState;
  readonly inUseFrom?: Day | undefined;
}

/** What is to be told, by when, and how that stands. */
export function dutyInWords({ duty, dueBy, state, inUseFrom }: DutyInSentence): string {
  const what =
    duty === 'tell-of-second-system'
      ? `The SSC is to be told of a second User System${inUseFrom ? `, in use from ${dayInWords(inUseFrom)},` : ''} before it is used`
      : 'The count of a User that connects through a Shared Resource Provider is to be told';
  const stands = state === 'duty-overdue' ? ' It was not told in time.' : state === 'tell-now' ? ' Tell it now.' : '';
  return `${what}: by ${dayInWords(dueBy)}.${stands}`;
}

const article = ({ reason, kind }: DueInSentence): string =>
  reason === 'initial' && kind === 'fusa' ? 'An initial' : 'A';

function why({ reason, userRoles, year, category }: DueInSentence): string {
  switch (reason) {
    case 'initial':
    case 'new-role':
      return userRoles.length === 0
        ? ' before the Party serves its Users'
        : ` before the Party is a User as ${listInWords(userRoles.join(','), 'and')}`;
    case 'annual':
      return `: year ${year} of the three-year cycle of ${category ? withArticle(nameOf(category)) : 'the Party'}`;
    case 'follow-up':
      return ', as the last decision requires';
    case 'further-full':
      return ', as is suggested after Rejected';
    case 'second-system':
      return ': the SSC ordered a review of a second User System';
  }
}

function standing({ state, bookBy, dueBy, openRef }: DueInSentence): string {
  switch (state) {
    case 'not-yet':
      return bookBy ? `Book it by ${dayInWords(bookBy)}.` : '';
    case 'book-now':
      return bookBy ? `Book it now: the last day to book in time is ${dayInWords(bookBy)}.` : 'It can be booked now.';
    case 'overdue':
      return dueBy ? 'It is overdue.' : '';
    case 'booked':
      return `${openRef} is booked for it.`;
    case 'booked-too-late':
      return `${openRef} is booked for it, but too late.`;
    case 'wrong-kind-booked':
      return `${openRef} is booked, but it is of another kind.`;
    case 'in-progress':
      return `${openRef} is under way.`;
  }
}

const withArticle = (name: string): string => `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`;
