import type { AssessmentKind, ControlResult } from '../../vocabulary.ts';
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

const OF_EACH_DUTY = [
  'compliant',
  'observation',
  'potential-non-compliance',
  'actual-non-compliance',
  'not-applicable',
] as const satisfies readonly ControlResult[];
const OF_CHANGE = [
  'compliant',
  'observation',
  'material-increase-in-risk',
  'not-applicable',
] as const satisfies readonly ControlResult[];

/** Results a control may have, by the kind of assessment: non-compliance in a Full one, increase in risk in the others. */
export const resultsByKind = dated<Readonly<Record<AssessmentKind, readonly ControlResult[]>>>(
  { key: 'results-by-kind', title: 'Results that a control may have, by the kind of assessment', unit: 'results' },
  [
    {
      from: START_OF_RULES,
      value: {
        fusa: OF_EACH_DUTY,
        'further-fusa': OF_EACH_DUTY,
        vusa: OF_CHANGE,
        ssa: OF_CHANGE,
        // It looks again at what either scale found.
        'follow-up': [...OF_EACH_DUTY, 'material-increase-in-risk'],
      },
      cite: 'DEFAULT_Q19',
      trust: 'assumed',
    },
  ],
);

export const sharedAssuranceRule = dated<string>(
  {
    key: 'shared-assurance',
    title: 'What reaches the Users of a Shared Resource Provider of its assessment',
    unit: 'convention',
  },
  [
    {
      from: START_OF_RULES,
      value: 'the final version of each report that stood while they used the system, and the outcome',
      cite: 'DEFAULT_SHARED_ASSURANCE',
      trust: 'assumed',
    },
  ],
);
