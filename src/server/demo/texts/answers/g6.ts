import type { DemoAnswer } from '../types.ts';
import { answer } from './answer.ts';

export const G6_ANSWERS = {
  'adt-set': [
    answer(
      'Thresholds are three times the 99th percentile of daily volumes, and lower for commands that affect supply. The rationale lists each figure with its volumes and is approved by the head of smart operations.',
      'adt-rationale.pdf',
      'Threshold rationale with volumes',
      80,
    ),
    answer(
      'With few commands a day we set thresholds by hand: the highest number our team could need in a day, plus a quarter. Supply-sensitive ones are set at twenty.',
      'adt-file.csv',
      'Threshold file in force',
      110,
    ),
  ],
  'adt-notify': [
    answer(
      'Three people may submit a threshold file. It is signed, sent by the agreed route and compared with the acknowledgement; the last four submissions are attached.',
      'adt-submissions.zip',
      'Submissions and acknowledgements',
      85,
    ),
    answer(
      'The provider submits our file after our written approval. The list of approvers has two names and was confirmed in the summer.',
      'adt-approvals.pdf',
      'Approvals of threshold files',
      105,
    ),
  ],
  'adt-review': [
    answer(
      'Thresholds are compared with volumes each month and reviewed in full every half-year, before each tariff campaign, and at every ten per cent of growth.',
      'adt-review-minutes.pdf',
      'Minutes of the half-yearly review',
      70,
    ),
    answer(
      'We review once a year in October and when the provider warns that a volume has come within 20 per cent of a threshold. Two thresholds were lowered at the last review.',
      'adt-october-review.pdf',
      'Yearly review of thresholds',
      45,
    ),
  ],
  'adt-quarantine': [
    answer(
      'Quarantine notices go to the operations desk, which is staffed at all hours. Release needs a recorded decision by the duty manager and the security lead. We had two cases in the year, both our own bulk tariff changes.',
      'quarantine-cases.pdf',
      'Records of quarantine cases',
      125,
    ),
    answer(
      'Notices reach three people by mail and text message. Nothing is released before the security lead or the deputy has agreed. We exercised this with the provider in June.',
      'quarantine-exercise.pdf',
      'Quarantine exercise report',
      155,
    ),
  ],
} as const satisfies Record<string, readonly DemoAnswer[]>;
