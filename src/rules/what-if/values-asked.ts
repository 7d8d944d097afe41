import { inForm } from '../rule-values/fitted.ts';
import { type Dated, inForce, type Overlay, type RuleEntry } from '../rulebook/dated.ts';
import {
  bookingLeadDays,
  bookNowWarningDays,
  cycleYears,
  laterAssessmentWindow,
  networkPortfolioTest,
  secondAssessmentWindow,
  sharedUserCountMonths,
  supplierPortfolioTest,
} from '../rulebook/values.ts';
import type { ValueChange } from './changes.ts';

/** The figures by which it is worked out what is due. How they are used is no figure, and so is not asked about. */
export const ASKABLE_VALUES: readonly Dated<unknown>[] = [
  supplierPortfolioTest,
  networkPortfolioTest,
  ...Object.values(cycleYears),
  secondAssessmentWindow,
  laterAssessmentWindow,
  sharedUserCountMonths,
  bookingLeadDays,
  bookNowWarningDays,
];

/** The source of a value that somebody asks about. */
const ASKED = { cite: 'WHAT_IF', trust: 'assumed' } as const;

const ruleCalled = (key: string) => ASKABLE_VALUES.find((rule) => rule.key === key);

/** A value that is asked about, in the form of the one in force on its day. Not ok: what was expected. */
export function asked(
  { key, from, value }: ValueChange,
  overlay?: Overlay,
): { readonly ok: true; readonly entry: RuleEntry<unknown> } | { readonly ok: false; readonly expected: string } {
  const rule = ruleCalled(key);
  if (!rule) return { ok: false, expected: `one of ${ASKABLE_VALUES.map((each) => each.key).join(', ')}` };
  const fits = inForm(inForce(rule, from, overlay).value, value, ASKED);
  if (!fits.ok) return { ok: false, expected: fits.facts.expected ?? 'a value of the same form' };
  return { ok: true, entry: { from, value: fits.value, ...ASKED } };
}

export const isAskable = (key: string): boolean => ruleCalled(key) !== undefined;
