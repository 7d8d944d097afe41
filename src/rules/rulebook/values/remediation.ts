import type { Role } from '../../vocabulary.ts';
import { dated } from '../dated.ts';
import { START_OF_RULES } from './origin.ts';

/** Who may say that a condition of a decision is met, or that it is not. */
export const dischargers = dated<readonly Role[]>(
  { key: 'condition-dischargers', title: 'Who discharges a condition of a decision', unit: 'roles' },
  [
    {
      from: START_OF_RULES,
      value: ['ssc-chair', 'secas-officer', 'secas-administrator'],
      cite: 'DEFAULT_DISCHARGE',
      trust: 'assumed',
    },
  ],
);

/** What a director states by signing (domain: the statement is ours; that a director signs is published). */
export const statementOfTruth = dated<string>(
  { key: 'directors-statement', title: 'The statement of truth of a Director’s Letter', unit: 'text' },
  [
    {
      from: START_OF_RULES,
      value:
        'I am a director of the Party named above and have made the enquiries I thought necessary. To the best of my knowledge and belief every step in the remediation plan has been taken on the day shown, and the evidence named shows it.',
      cite: 'DIRECTORS_LETTER_2019',
      trust: 'assumed',
    },
  ],
);
