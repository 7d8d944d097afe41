import { dated } from '../dated.ts';
import { START_OF_RULES } from './origin.ts';

/** How long a line of the access log is kept, months. */
export const accessLogMonths = dated<number>(
  { key: 'access-log-months', title: 'How long the access log is kept', unit: 'months' },
  [{ from: START_OF_RULES, value: 24, cite: 'DEFAULT_ACCESS_LOG', trust: 'assumed' }],
);
