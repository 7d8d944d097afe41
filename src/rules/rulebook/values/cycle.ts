import { day } from '../../values/day.ts';
import type { AssessmentKind, CycleCategory, Trust } from '../../vocabulary.ts';
import type { CitationKey } from '../citations.ts';
import { dated } from '../dated.ts';
import { START_OF_RULES } from './origin.ts';

const SECMP0059_IN_FORCE = day('2019-02-28');
const SCF_1_16_WINDOW = day('2019-08-01');
const SCF_2_0_PUBLISHED = day('2020-06-19');

/** How a portfolio is weighed: heavier cycle when `domestic × D + nonDomestic × N` is strictly more than `limit`. */
export type PortfolioTest = { readonly domestic: number; readonly nonDomestic: number; readonly limit: number };

export const supplierPortfolioTest = dated<PortfolioTest>(
  {
    key: 'supplier-portfolio-test',
    title: 'Supplier threshold: weights of domestic and non-domestic premises, and the limit',
    unit: 'weighted premises',
  },
  [
    {
      from: SECMP0059_IN_FORCE,
      value: { domestic: 1, nonDomestic: 5, limit: 250_000 },
      cite: 'SECMP0059_EQUATION',
      trust: 'assumed',
    },
    {
      from: START_OF_RULES,
      value: { domestic: 1, nonDomestic: 0, limit: 250_000 },
      cite: 'DEFAULT_Q2',
      trust: 'assumed',
    },
  ],
);

export const networkPortfolioTest = dated<PortfolioTest>(
  { key: 'network-portfolio-test', title: 'Network threshold: domestic premises only', unit: 'premises' },
  [
    {
      from: SECMP0059_IN_FORCE,
      value: { domestic: 1, nonDomestic: 0, limit: 250_000 },
      cite: 'SECMP0059',
      trust: 'published',
    },
    {
      from: START_OF_RULES,
      value: { domestic: 1, nonDomestic: 0, limit: 250_000 },
      cite: 'DEFAULT_Q2',
      trust: 'assumed',
    },
  ],
);

/** The letters by which people refer to the rows of the cycle table. */
export const CYCLE_LETTERS = {
  'supplier-above': 'A',
  'network-above': 'C',
  'supplier-below': 'B',
  'network-below': 'D',
  'other-user': 'E',
} as const satisfies Record<CycleCategory, string>;

/** What falls in one year of a cycle, and how we know. */
export type CycleYear = {
  readonly kind: Extract<AssessmentKind, 'fusa' | 'vusa' | 'ssa'>;
  readonly cite: CitationKey;
  readonly trust: Trust;
};
export type CycleYears = readonly [first: CycleYear, second: CycleYear, third: CycleYear];

const FULL_FIRST: CycleYear = { kind: 'fusa', cite: 'SEED_TYPES', trust: 'seed' };
const recalled = (kind: CycleYear['kind']): CycleYear => ({ kind, cite: 'G8_CYCLE', trust: 'recalled' });
const verificationSecond: CycleYear = { kind: 'vusa', cite: 'SECMP0059', trust: 'published' };

export const cycleYears = {
  'supplier-above': cycle('supplier-above', 'Supplier above the threshold', [
    FULL_FIRST,
    recalled('fusa'),
    recalled('fusa'),
  ]),
  'network-above': cycle('network-above', 'Network Party above 250,000 domestic premises', [
    FULL_FIRST,
    recalled('vusa'),
    recalled('vusa'),
  ]),
  'supplier-below': cycle('supplier-below', 'Supplier at or below the threshold', [
    FULL_FIRST,
    verificationSecond,
    recalled('ssa'),
  ]),
  'network-below': cycle('network-below', 'Network Party at or below 250,000 domestic premises', [
    FULL_FIRST,
    verificationSecond,
    recalled('ssa'),
  ]),
  'other-user': dated<CycleYears>(cycleTitle('other-user', 'Other User'), [
    {
      from: SECMP0059_IN_FORCE,
      value: [FULL_FIRST, verificationSecond, recalled('ssa')],
      cite: 'SECMP0059',
      trust: 'published',
    },
    {
      from: START_OF_RULES,
      value: [FULL_FIRST, { kind: 'ssa', cite: 'G8_47_OTHER_USERS', trust: 'published' }, recalled('ssa')],
      cite: 'G8_47_OTHER_USERS',
      trust: 'published',
    },
  ]),
} as const satisfies Record<CycleCategory, unknown>;

/** By when the next assessment is due: `months` after the anchor, counted to its start or to the end of its fieldwork. */
export type AnnualWindow = { readonly months: number; readonly reached: 'started' | 'completed' };

export const secondAssessmentWindow = dated<AnnualWindow>(
  { key: 'second-assessment-window', title: 'When the assessment after the initial Full one is due', unit: 'months' },
  [{ from: START_OF_RULES, value: { months: 12, reached: 'completed' }, cite: 'DEFAULT_Q5', trust: 'assumed' }],
);

export const laterAssessmentWindow = dated<AnnualWindow>(
  { key: 'later-assessment-window', title: 'When each assessment after the second is due', unit: 'months' },
  [
    {
      from: SCF_2_0_PUBLISHED,
      value: { months: 12, reached: 'completed' },
      cite: 'SCF_2_0_TIMING',
      trust: 'published',
    },
    { from: SCF_1_16_WINDOW, value: { months: 12, reached: 'started' }, cite: 'SCF_1_16_TIMING', trust: 'published' },
    { from: START_OF_RULES, value: { months: 12, reached: 'started' }, cite: 'G8_40_ANNUAL', trust: 'recalled' },
  ],
);

export const selfAssessmentAnchor = dated<string>(
  { key: 'self-assessment-anchor', title: 'What the year after a Self-Assessment counts from', unit: 'convention' },
  [{ from: START_OF_RULES, value: 'the day it was submitted to the CIO', cite: 'DEFAULT_Q5', trust: 'assumed' }],
);

export const completionMeasure = dated<string>(
  { key: 'completion-measure', title: 'When an assessment counts as completed', unit: 'convention' },
  [{ from: START_OF_RULES, value: 'the day its fieldwork ended', cite: 'DEFAULT_Q6', trust: 'assumed' }],
);

export const positionInCycle = dated<string>(
  { key: 'position-in-cycle', title: 'How the position in the cycle is counted', unit: 'convention' },
  [
    {
      from: START_OF_RULES,
      value: 'annual assessments since the initial Full one; a further Full assessment starts again',
      cite: 'DEFAULT_Q8',
      trust: 'assumed',
    },
  ],
);

export const sharedProviderCycle = dated<string>(
  { key: 'shared-provider-cycle', title: 'Which cycle a Shared Resource Provider follows', unit: 'convention' },
  [
    {
      from: START_OF_RULES,
      value: 'the Supplier’s, by the sum of the premises of its Users',
      cite: 'DEFAULT_Q9',
      trust: 'assumed',
    },
  ],
);

/** Whether the SSC is told of a second or later User System before it is used. */
export const secondSystemNotice = dated<boolean>(
  {
    key: 'second-system-notice',
    title: 'Whether the SSC is told of a second or later User System before it is used',
    unit: 'yes or no',
  },
  [
    { from: SECMP0059_IN_FORCE, value: true, cite: 'G3_9_SECOND_SYSTEM', trust: 'published' },
    { from: START_OF_RULES, value: false, cite: 'G3_9_SECOND_SYSTEM', trust: 'published' },
  ],
);

export const secondSystemReviewKind = dated<Extract<AssessmentKind, 'follow-up'>>(
  {
    key: 'second-system-review-kind',
    title: 'What a review of a second User System, ordered by itself, is held as',
    unit: 'convention',
  },
  [{ from: START_OF_RULES, value: 'follow-up', cite: 'DEFAULT_SECOND_SYSTEM', trust: 'assumed' }],
);

export const sharedUserCountMonths = dated<number>(
  {
    key: 'shared-user-count-months',
    title: 'How often a User of a Shared Resource Provider tells its count',
    unit: 'months',
  },
  [{ from: START_OF_RULES, value: 6, cite: 'G5_27_COUNTS', trust: 'published' }],
);

export const bookNowWarningDays = dated<number>(
  {
    key: 'book-now-warning-days',
    title: 'How long before the last day to book a Party is asked to book',
    unit: 'calendar days',
  },
  [{ from: START_OF_RULES, value: 28, cite: 'DEFAULT_PROCESS', trust: 'assumed' }],
);

function cycleTitle(category: CycleCategory, name: string) {
  return { key: `cycle-${category}`, title: `Three-year cycle: ${name}`, unit: 'kinds of assessment' };
}

function cycle(category: CycleCategory, name: string, years: CycleYears) {
  return dated<CycleYears>(cycleTitle(category, name), [
    { from: START_OF_RULES, value: years, cite: 'G8_CYCLE', trust: 'recalled' },
  ]);
}
