import { BY_SECAS, type Dated, inForce } from '../rulebook/dated.ts';
import type { Day } from '../values/day.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import { fitted } from './fitted.ts';
import { closedToReplacing, closedToSettling, isSourced, isUnsure } from './settled.ts';

export type RuleValueConfirmed = SettledEvent<'rule-value-confirmed'>;
export type RuleValueReplaced = SettledEvent<'rule-value-replaced'> & { readonly before: unknown };
type SettledEvent<Name extends string> = {
  readonly event: Name;
  readonly key: string;
  readonly from: Day;
  readonly value: unknown;
  readonly reason: string;
  readonly source: string;
};

/** What SECAS says when it settles a value. */
export type Settling = { readonly from: Day; readonly reason: string; readonly source: string };

/**
 * Confirms a value that is assumed or recalled: from a day on it is cited as confirmed by SECAS. The value stays.
 * Refuses: `begins-in-the-past`, `rule-value-certain`, `rule-value-confirmed`.
 */
export function confirmRuleValue(
  rule: Dated<unknown>,
  settling: Settling,
  on: Day,
): Outcome<readonly RuleValueConfirmed[]> {
  const closed = closedToSettling(rule, settling.from, on);
  if (closed) return closed;
  const entry = inForce(rule, settling.from);
  if (!isUnsure(entry)) return refuse('rule-value-confirmed', { from: entry.from });
  const value = Array.isArray(entry.value) ? entry.value.map(confirmedPart) : entry.value;
  const why = [because('rule-value-was', entry, { key: rule.key, trust: entry.trust })];
  return allow([{ event: 'rule-value-confirmed', key: rule.key, value, ...settling }], why);
}

/**
 * Replaces the figures of a value that is assumed or recalled (or that SECAS settled before), from a day on. Days before
 * keep the value they were answered with. A convention is no figure: how the rules work is never data.
 * Refuses besides what confirming refuses: `rule-value-is-logic`, `rule-value-does-not-fit`, `rule-value-same`.
 */
export function replaceRuleValue(
  rule: Dated<unknown>,
  settling: Settling & { readonly value: unknown },
  on: Day,
): Outcome<readonly RuleValueReplaced[]> {
  const closed = closedToReplacing(rule, settling.from, on);
  if (closed) return closed;
  const entry = inForce(rule, settling.from);
  const fits = fitted(entry.value, settling.value, rule.unit);
  if (!fits.ok) return refuse(fits.code, fits.facts);
  if (JSON.stringify(fits.value) === JSON.stringify(entry.value))
    return refuse('rule-value-same', { from: settling.from });
  const why = [because('rule-value-was', entry, { key: rule.key, trust: entry.trust })];
  const event = {
    event: 'rule-value-replaced',
    key: rule.key,
    ...settling,
    value: fits.value,
    before: entry.value,
  } as const;
  return allow([event], why);
}

const confirmedPart = (part: unknown): unknown =>
  isSourced(part) && (part.trust === 'recalled' || part.trust === 'assumed') ? { ...part, ...BY_SECAS } : part;
