import { countInWords, dayInWords, listInWords, nameInWords } from '../words.ts';
import type { RefusalWords } from './words.ts';

export const fieldwork = {
  'not-before-start': {
    status: 409,
    title: 'Fieldwork has not reached its start day',
    detail: ({ startOn }) => `The booked start is ${dayInWords(startOn)}.`,
    next: ({ startOn }) => `Begin on ${dayInWords(startOn)} or later; an earlier start is a new booking.`,
  },
  'result-not-for-this-kind': {
    status: 422,
    title: 'Not a result of this kind of assessment',
    detail: ({ result, kind, allowed }) =>
      `“${nameInWords(result)}” is not a result of a ${nameInWords(kind)}; its results are: ${listInWords(allowed, 'and')}.`,
    next: 'Choose one of the results of this kind.',
  },
  'observation-incomplete': {
    status: 422,
    title: 'The observation is not complete',
    detail: ({ missing }) => `Still to be written: ${missing}.`,
    next: 'An observation says what was found and what was seen as evidence.',
  },
  'controls-without-result': {
    status: 422,
    title: 'Some controls have no result yet',
    detail: ({ count, first }) => `${countInWords(count, 'control')} without a result; the first is ${first}.`,
    next: 'Record a result for each, or “not applicable” with the reason.',
  },
  'days-out-of-step': {
    status: 422,
    title: 'Not a part of a day that is recorded',
    detail: ({ step, limit }) => `Work is recorded in steps of ${step} of a day, up to ${limit}.`,
    next: 'Round to the nearest step.',
  },
  'days-exceed-limit': {
    status: 422,
    title: 'More than one day for this person on this day',
    detail: ({ already, limit }) => `${already} is recorded already; a person works at most ${limit} on a day.`,
    next: 'Record less, or reverse the entry that is wrong.',
  },
  'day-in-future': {
    status: 422,
    title: 'That day is still to come',
    detail: ({ on }) => `${dayInWords(on)} has not been worked yet.`,
    next: 'Record days once they have been worked.',
  },
  'already-reversed': {
    status: 409,
    title: 'This entry was reversed already',
    detail: () => 'An entry is reversed by one counter-entry only, and a counter-entry is not reversed.',
    next: 'Record the right days as a new entry.',
  },
  'controls-without-answer': {
    status: 422,
    title: 'Some questions have no answer yet',
    detail: ({ count, first }) => `${countInWords(count, 'question')} without an answer; the first is “${first}”.`,
    next: 'Answer each question, then submit.',
  },
  'not-a-self-assessment': {
    status: 409,
    title: 'Only a Self-Assessment is submitted',
    detail: ({ kind }) => `This is a ${nameInWords(kind)}: the User CIO carries it out.`,
    next: 'Answer the controls and attach the evidence; the assessors come to you.',
  },
  'self-assessment-comes-first': {
    status: 409,
    title: 'The Party carries out a Self-Assessment',
    detail: () => 'The review begins by itself on the day the Party submits its answers.',
    next: 'Wait for the Party; you are told when it has submitted.',
  },
  'self-assessment-submitted': {
    status: 409,
    title: 'The answers were submitted',
    detail: ({ submittedOn }) =>
      `The Self-Assessment was submitted on ${dayInWords(submittedOn)}, and the review rests on its answers.`,
    next: 'Attach further evidence, or tell the assessors what has changed.',
  },
  'observations-stand': {
    status: 409,
    title: 'An observation on this control still stands',
    detail: ({ count, first }) => `${countInWords(count, 'observation')} on it; the first is ${first}.`,
    next: 'Amend the observation, or withdraw it with a reason; the result follows.',
  },
  'evidence-from-future': {
    status: 422,
    title: 'Evidence does not speak of a day to come',
    detail: ({ speaksOfOn }) => `${dayInWords(speaksOfOn)} is still to come.`,
    next: 'Give the day the evidence speaks of, such as the date of the scan or of the minutes.',
  },
  'already-withdrawn': {
    status: 409,
    title: 'Withdrawn already',
    detail: ({ title }) => `“${title}” was withdrawn before.`,
    next: 'Look at the list as it is now.',
  },
} as const satisfies Record<string, RefusalWords>;
