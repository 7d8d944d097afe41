import { dated } from '../dated.ts';
import { START_OF_RULES } from './origin.ts';

export const vatPercent = dated<number>({ key: 'vat-percent', title: 'VAT on charges', unit: 'percent' }, [
  { from: START_OF_RULES, value: 20, cite: 'DEFAULT_Q22', trust: 'assumed' },
]);

export const chargedDays = dated<string>({ key: 'charged-days', title: 'What is charged', unit: 'convention' }, [
  {
    from: START_OF_RULES,
    value: 'the actual days of planning, fieldwork and report, at the rate card in force on each day',
    cite: 'SEED_CHARGE',
    trust: 'seed',
  },
]);

/** When the days of an assessment can be charged. */
export const daysChargedFrom = dated<string>(
  { key: 'days-charged-from', title: 'When the days are charged', unit: 'convention' },
  [
    {
      from: START_OF_RULES,
      value: 'once the report is issued, or the assessment was cancelled',
      cite: 'DEFAULT_CHARGE_TIME',
      trust: 'assumed',
    },
  ],
);

export const chargeRounding = dated<string>(
  { key: 'charge-rounding', title: 'How charges are rounded', unit: 'convention' },
  [
    {
      from: START_OF_RULES,
      value: 'each line half up to the penny, VAT once on the sum of the lines, a counter-entry as what it undoes',
      cite: 'DEFAULT_ROUNDING',
      trust: 'assumed',
    },
  ],
);

/** The day of the year on which a rate card begins, as month and day. */
export const rateCardStart = dated<string>(
  { key: 'rate-card-start', title: 'When a rate card begins', unit: 'month and day' },
  [{ from: START_OF_RULES, value: '08-01', cite: 'RATE_CARD_YEAR', trust: 'published' }],
);
