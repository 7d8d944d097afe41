import { fieldInWords } from '../field-names.ts';
import { countInWords, dayInWords, listInWords, nameInWords, poundsInWords } from '../words.ts';
import type { RefusalWords } from './words.ts';

const isOver = (state: unknown): boolean => state === 'cancelled' || state === 'discarded';

export const bookings = {
  'too-little-lead-time': {
    status: 422,
    title: 'That is too soon',
    detail: ({ earliestOn }) =>
      `A booking is received at least twelve weeks before the wanted start; received today, the earliest is ${dayInWords(earliestOn)}.`,
    next: ({ earliestOn }) => `Choose ${dayInWords(earliestOn)} or later, or call SECAS if a mandate presses.`,
  },
  'not-a-working-day': {
    status: 422,
    title: 'Not a Working Day',
    detail: ({ on }) => `${dayInWords(on)} is a weekend or a bank holiday in England and Wales.`,
    next: ({ nextOn }) => (nextOn ? `The next Working Day is ${dayInWords(nextOn)}.` : 'Choose a Working Day.'),
  },
  'start-has-passed': {
    status: 409,
    title: 'The assessment has already started',
    detail: ({ startOn }) => `The booked start was ${dayInWords(startOn)}.`,
    next: 'Speak to the User CIO’s lead assessor and to SECAS.',
  },
  'same-start-day': {
    status: 422,
    title: 'That is the day it is booked for already',
    detail: ({ startOn }) => `The assessment starts on ${dayInWords(startOn)}.`,
    next: 'Choose another day, or leave the booking as it is.',
  },
  'kind-not-due': {
    status: 422,
    title: 'Not the kind of assessment that is due',
    detail: ({ asked, due }) =>
      due === 'nothing'
        ? `You asked for a ${nameInWords(asked)}; nothing is due now.`
        : `You asked for a ${nameInWords(asked)}; what is due is a ${listInWords(due, 'and')}.`,
    next: 'Book the kind that is due; SECAS can explain why it is.',
  },
  'nothing-due': {
    status: 409,
    title: 'Nothing is due',
    detail: () => 'No assessment is due of this party now, so there is none to book.',
    next: 'Look at what is due and why; a User Role that is added makes an initial assessment due.',
  },
  'not-a-draft': {
    status: 409,
    title: 'Only a draft can be discarded',
    detail: ({ state }) =>
      `It stands at “${nameInWords(state)}”${isOver(state) ? '.' : ': SECAS has received the form.'}`,
    next: ({ state }) =>
      isOver(state)
        ? 'Nothing is left to do with it.'
        : 'Cancel the booking instead: the page shows beforehand what that may cost.',
  },
  'booking-incomplete': {
    status: 422,
    title: 'The form is not finished',
    detail: ({ missing }) => `Still to be filled in: ${listInWords(missing, 'and', fieldInWords)}.`,
    next: 'Go to the named pages of the form; everything else is saved.',
  },
  'round-already-open': {
    status: 409,
    title: 'An assessment is already open',
    detail: ({ ref }) => (ref ? `${ref} is not finished.` : 'Another assessment of this party is not finished.'),
    next: 'Finish, reschedule or cancel that one.',
  },
  'successor-exists': {
    status: 409,
    title: 'This round already has its successor',
    detail: () => 'A round is followed by at most one follow-up or further assessment.',
    next: 'Open the successor and go on there.',
  },
  'assessor-day-taken': {
    status: 409,
    title: 'An assessor is no longer free',
    detail: () => 'On at least one of these days a member of the team has been booked for another assessment.',
    next: 'Look at the team’s days again, and choose other days or another assessor.',
  },
  'assessor-not-independent': {
    status: 422,
    title: 'An assessor is not independent of this party',
    detail: ({ name, until, freeFromOn }) =>
      `${name ?? 'The assessor'} advised this party until ${dayInWords(until)}${freeFromOn === undefined ? '' : ` and may assess it from ${dayInWords(freeFromOn)}`}.`,
    next: 'Choose an assessor who has not advised the party within the look-back.',
  },
  'team-incomplete': {
    status: 422,
    title: 'The team is not complete',
    detail: ({ leads, reviewers }) =>
      `A team has one lead assessor and a quality reviewer, and names nobody twice; this one has ${countInWords(leads, 'lead')} and ${countInWords(reviewers, 'quality reviewer')}.`,
    next: 'Name both, then propose again.',
  },
  'dates-out-of-range': {
    status: 422,
    title: 'The dates do not fit the kind of assessment',
    detail: ({ days, low, high }) =>
      `The dates make ${countInWords(days, 'Working Day')}; this kind takes ${low} to ${high}.`,
    next: 'Choose an end day within the range.',
  },
  'phases-not-asked': {
    status: 422,
    title: 'This assessment is not staged',
    detail: () => 'Only an initial Full assessment that the party asked to have staged is held in two phases.',
    next: 'Propose days without a break.',
  },
  'phases-incomplete': {
    status: 422,
    title: 'The two phases are not complete',
    detail: () => 'A staged assessment has a first and a second phase, each of at least one day, with a break between.',
    next: 'Say on which day the first phase ends and on which the second begins.',
  },
  'break-too-short': {
    status: 422,
    title: 'The break is shorter than the party chose',
    detail: ({ weeks, earliestOn }) =>
      `The party chose a break of ${countInWords(weeks, 'week')}; the second phase begins on ${dayInWords(earliestOn)} at the earliest.`,
    next: ({ earliestOn }) => `Begin the second phase on ${dayInWords(earliestOn)} or later.`,
  },
  'fee-not-pending': {
    status: 409,
    title: 'Already decided',
    detail: ({ state }) => `The late-notice charge has been ${state}.`,
    next: 'A charge that was made in error is corrected by a counter-entry.',
  },
  'fee-has-changed': {
    status: 409,
    title: 'The charge has changed since you looked',
    detail: ({ feePence }) => `It may be ${poundsInWords(feePence)} by now. Nothing was changed.`,
    next: 'Look at the notice and the charge again, and confirm if you still want to.',
  },
  'start-not-in-future': {
    status: 422,
    title: 'That day is not in the future',
    detail: ({ earliestOn }) => `The earliest day that can be asked for is ${dayInWords(earliestOn)}.`,
    next: ({ earliestOn }) => `Choose ${dayInWords(earliestOn)} or later.`,
  },
} as const satisfies Record<string, RefusalWords>;
