import type { Reason } from '../../rules/reasons.ts';
import { countInWords, dayInWords, nameInWords, poundsInWords, type Sentence, sideInWords } from '../words.ts';

/** The notice given when a booking is changed, and its price. */
export const bookingChanges = {
  'notice-given': ({ requestedOn, startOn, noticeDays }) =>
    Number(noticeDays) < 0
      ? `Asked for on ${dayInWords(requestedOn)}, after the start on ${dayInWords(startOn)}.`
      : `Asked for on ${dayInWords(requestedOn)}: ${noticeInWords(noticeDays)} before the start on ${dayInWords(startOn)}.`,
  'notice-needed': ({ neededDays, freeUntilOn }) =>
    `A change is free of the late-notice charge with at least ${noticeInWords(neededDays)}, which here means by ${dayInWords(freeUntilOn)}.`,
  'notice-counting': ({ convention }) => `Notice is counted in ${convention}.`,
  'notice-in-time': ({ noticeDays, neededDays }) =>
    `${noticeInWords(noticeDays)} is not less than the ${neededDays} needed, so there is no late-notice charge.`,
  'received-is-cancelled': () =>
    'A form that SECAS has received is cancelled, with the notice that takes; only one that was never sent is discarded.',
  'booking-never-confirmed': ({ state }) =>
    `The booking is not confirmed (it stands at “${nameInWords(state)}”), so there is no late-notice charge.`,
  'late-notice-base': ({ basePence }) =>
    `The percentage is taken of the current estimate without VAT: ${poundsInWords(basePence)}.`,
  'late-notice-percent': ({ percent, feePence }) =>
    `With less notice, ${percent}% of the total cost may be charged: ${poundsInWords(feePence)} without VAT.`,
  'late-notice-is-decided': ({ by }) => `Whether it is charged or waived is for ${sideInWords(by)} to decide.`,
  'reschedule-lead': ({ earliestOn }) =>
    `A new start is a Working Day in the future; the earliest is ${dayInWords(earliestOn)}.`,
} as const satisfies Partial<Record<Reason, Sentence>>;

const noticeInWords = (days: unknown): string => `${countInWords(days, 'day’s', 'days’')} notice`;
