import { dated } from '../dated.ts';
import { START_OF_RULES } from './origin.ts';

/** One key area of a Verification assessment. */
export type KeyArea = { readonly key: string; readonly title: string };

export const vusaKeyAreas = dated<readonly KeyArea[]>(
  { key: 'vusa-key-areas', title: 'The three key areas of a Verification assessment', unit: 'areas' },
  [
    {
      from: START_OF_RULES,
      value: [
        { key: 'changes', title: 'Changes to systems and processes, and the risk assessment' },
        { key: 'portfolio-growth', title: 'Growth of the portfolio' },
        { key: 'earlier-findings', title: 'Status of earlier findings' },
      ],
      cite: 'DEFAULT_Q20',
      trust: 'assumed',
    },
  ],
);

export const dayEntryStep = dated<number>(
  { key: 'day-entry-step', title: 'Smallest part of a day that is recorded', unit: 'days' },
  [{ from: START_OF_RULES, value: 0.25, cite: 'DEFAULT_DAY_ENTRY', trust: 'assumed' }],
);

export const dayEntryLimit = dated<number>(
  { key: 'day-entry-limit', title: 'Most that one person may record for one day', unit: 'days' },
  [{ from: START_OF_RULES, value: 1, cite: 'DEFAULT_DAY_ENTRY', trust: 'assumed' }],
);
