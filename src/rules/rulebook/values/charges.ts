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
