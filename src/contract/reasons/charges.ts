import type { Reason } from '../../rules/reasons.ts';
import { countInWords, dayInWords, poundsInWords, type Sentence } from '../words.ts';

export const charges = {
  'days-charged': ({ days, entries }) =>
    `Charged: ${countInWords(days, 'day')} worked, from ${countInWords(entries, 'entry', 'entries')}.`,
  'rate-in-force': ({ rateCard, on }) => `On ${dayInWords(on)} the rate card in force is ${rateCard}.`,
  'vat-added': ({ percent, vatPence }) => `VAT of ${percent}% adds ${poundsInWords(vatPence)}.`,
  variance: ({ estimatePence, variancePence }) =>
    `The estimate was ${poundsInWords(estimatePence)}; ${Number(variancePence) === 0 ? 'the charge is the same' : `the charge is ${poundsInWords(Math.abs(Number(variancePence)))} ${Number(variancePence) > 0 ? 'more' : 'less'}`}.`,
  'days-charged-from': ({ convention }) => `The days are charged ${convention}.`,
  'charge-rounding': ({ convention }) => `Rounding: ${convention}.`,
  'rate-card-year': ({ fromOn, untilOn }) =>
    `A rate card runs from August to August: ${dayInWords(fromOn)} to ${dayInWords(untilOn)}.`,
  'late-notice-was-charged': ({ feePence, decidedOn }) =>
    `SECAS decided on ${dayInWords(decidedOn)} to charge ${poundsInWords(feePence)} for late notice.`,
} as const satisfies Partial<Record<Reason, Sentence>>;
