import type { Reason } from '../../rules/reasons.ts';
import { countInWords, dayInWords, listInWords, nameInWords, type Sentence } from '../words.ts';

/** What a request must keep to: the twelve weeks, the kind that is due, the length of fieldwork, the team. */
export const bookingRequests = {
  'lead-time-needed': ({ leadDays, receivedOn, earliestOn }) =>
    `A booking is received at least ${countInWords(leadDays, 'day')} before its start: received on ${dayInWords(receivedOn)}, the earliest start is ${dayInWords(earliestOn)}.`,
  'lead-time-counting': ({ convention }) => `The lead time is counted in ${convention}.`,
  'kind-is-due': ({ kind, due }) =>
    due === kind
      ? `A ${nameInWords(kind)} is due.`
      : `A ${nameInWords(kind)} is one of the kinds that are due: ${listInWords(due, 'and')}.`,
  'kind-is-deeper': ({ kind, due }) =>
    `A ${nameInWords(kind)} looks deeper than the ${nameInWords(due)} that is due, so it may be booked with a reason.`,
  'kind-is-lighter': ({ kind, due }) =>
    `A ${nameInWords(kind)} does not stand in for the ${nameInWords(due)} that is due.`,
  'fieldwork-range': ({ kind, low, high }) =>
    `Fieldwork of a ${nameInWords(kind)} takes ${low} to ${high} Working Days.`,
  staged: ({ weeks }) =>
    `A staged assessment has two phases, with a break between them whose length the Party chooses: ${countInWords(weeks, 'week')} here. The days of both phases count, those of the break do not.`,
  'team-needs': () => 'A team has exactly one lead assessor, and a quality reviewer who is not the lead.',
  'independence-look-back': ({ name, advisedUntilOn, freeFromOn, months }) =>
    `${name} advised this Party until ${dayInWords(advisedUntilOn)} and may assess it from ${dayInWords(freeFromOn)}, ${countInWords(months, 'month')} later.`,
} as const satisfies Partial<Record<Reason, Sentence>>;
