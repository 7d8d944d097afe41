import type { AssessmentKind } from '../../vocabulary.ts';
import { dated } from '../dated.ts';
import { START_OF_RULES } from './origin.ts';

export const bookingLeadDays = dated<number>(
  {
    key: 'booking-lead-days',
    title: 'Shortest time from request to wanted start (twelve weeks)',
    unit: 'calendar days',
  },
  [{ from: START_OF_RULES, value: 84, cite: 'FAQ_BOOKING_LEAD', trust: 'published' }],
);

export const bookingLeadCounting = dated<string>(
  { key: 'booking-lead-counting', title: 'How the twelve weeks are counted', unit: 'convention' },
  [{ from: START_OF_RULES, value: 'calendar days from receipt by SECAS', cite: 'DEFAULT_Q15', trust: 'assumed' }],
);

export const lateNoticeDays = dated<number>(
  {
    key: 'late-notice-days',
    title: 'Notice that keeps a change free of the percentage (four weeks)',
    unit: 'calendar days',
  },
  [{ from: START_OF_RULES, value: 28, cite: 'SEED_NOTICE', trust: 'seed' }],
);

export const lateNoticeCounting = dated<string>(
  { key: 'late-notice-counting', title: 'How the four weeks are counted', unit: 'convention' },
  [
    {
      from: START_OF_RULES,
      value: 'calendar days; the day of the request counts, the start day does not',
      cite: 'DEFAULT_Q14',
      trust: 'assumed',
    },
  ],
);

export const lateNoticePercent = dated<number>(
  { key: 'late-notice-percent', title: 'Late-notice charge, as a share of the total cost', unit: 'percent' },
  [{ from: START_OF_RULES, value: 25, cite: 'SEED_FEE', trust: 'seed' }],
);

export const lateNoticeBase = dated<string>(
  { key: 'late-notice-base', title: 'What the late-notice percentage is taken of', unit: 'convention' },
  [{ from: START_OF_RULES, value: 'current estimate without VAT', cite: 'DEFAULT_Q13', trust: 'assumed' }],
);

export const rescheduleLeadDays = dated<number>(
  {
    key: 'reschedule-lead-days',
    title: 'Shortest time from a rescheduling request to the new start',
    unit: 'calendar days',
  },
  [{ from: START_OF_RULES, value: 1, cite: 'DEFAULT_RESCHEDULE_LEAD', trust: 'assumed' }],
);

export const independenceLookBackMonths = dated<number>(
  {
    key: 'independence-look-back-months',
    title: 'How long after advising a Party an assessor may not assess it',
    unit: 'months',
  },
  [{ from: START_OF_RULES, value: 24, cite: 'DEFAULT_Q18', trust: 'assumed' }],
);

/** Shortest, most likely and longest fieldwork, in working days. */
export type FieldworkRange = { readonly low: number; readonly likely: number; readonly high: number };

export const fieldworkRangeDays = {
  fusa: fullRange('fusa', 'Full assessment'),
  'further-fusa': fullRange('further-fusa', 'further Full assessment'),
  vusa: assumedRange('vusa', 'Verification assessment', { low: 1, likely: 3, high: 5 }),
  ssa: assumedRange('ssa', 'Self-Assessment (review by the CIO)', { low: 1, likely: 1, high: 5 }),
  'follow-up': assumedRange('follow-up', 'Follow-up assessment', { low: 1, likely: 2, high: 5 }),
} as const satisfies Record<AssessmentKind, unknown>;

function fullRange(kind: AssessmentKind, name: string) {
  return dated<FieldworkRange>(
    { key: `fieldwork-range-${kind}`, title: `Fieldwork of a ${name}`, unit: 'working days' },
    [{ from: START_OF_RULES, value: { low: 3, likely: 6, high: 10 }, cite: 'SEED_FIELDWORK', trust: 'seed' }],
  );
}

function assumedRange(kind: AssessmentKind, name: string, value: FieldworkRange) {
  return dated<FieldworkRange>(
    { key: `fieldwork-range-${kind}`, title: `Fieldwork of a ${name}`, unit: 'working days' },
    [{ from: START_OF_RULES, value, cite: 'DEFAULT_ESTIMATE', trust: 'assumed' }],
  );
}
