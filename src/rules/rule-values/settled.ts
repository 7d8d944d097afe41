import { BY_SECAS, type Dated, inForce, type Overlay, type RuleEntry } from '../rulebook/dated.ts';
import type { Day } from '../values/day.ts';
import { type Outcome, refuse } from '../values/outcome.ts';
import type { Trust } from '../vocabulary.ts';

/** A value that SECAS has on record for a rule, from a day on: later ones last. */
export type Settled = { readonly key: string; readonly from: Day; readonly value: unknown };

/** The rule with what SECAS has settled above what the code holds, newest first; of two for one day the later counts. */
export function withSettled<T>(rule: Dated<T>, settled: readonly Settled[]): Dated<T> {
  const own = settled.filter(({ key }) => key === rule.key);
  if (own.length === 0) return rule;
  const byDay = new Map(own.map((each): [Day, RuleEntry<T>] => [each.from, entryOf(each)]));
  const entries = [...byDay.values(), ...rule.entries.filter(({ from }) => !byDay.has(from))];
  return { ...rule, entries: entries.sort((a, b) => (a.from < b.from ? 1 : -1)) };
}

/** The value as the rules read it. Its shape was checked against the rule's own when it was settled. */
const entryOf = <T>({ from, value }: Settled): RuleEntry<T> => ({ from, value: value as T, ...BY_SECAS });

/** What is settled, beside the values of the code, as the obligation engine takes it. */
export function overlayOf(settled: readonly Settled[]): Overlay {
  const entries = new Map<string, RuleEntry<unknown>[]>();
  // The later one of two for one day stands first, and so is the one that is found.
  for (const each of settled.toReversed()) entries.set(each.key, [...(entries.get(each.key) ?? []), entryOf(each)]);
  return Object.fromEntries(entries);
}

/** The degrees of trust of a value: its own, and those of its parts, as the years of a cycle have. */
export function trustsOf({ value, trust }: RuleEntry<unknown>): readonly Trust[] {
  if (!Array.isArray(value)) return [trust];
  const parts = value.flatMap((part: unknown) => (isSourced(part) ? [part.trust] : []));
  return parts.length > 0 ? parts : [trust];
}

export const isUnsure = (entry: RuleEntry<unknown>): boolean =>
  trustsOf(entry).some((trust) => trust === 'recalled' || trust === 'assumed');

/** Units of what stands in the program itself: the words tell of it, and other words would change nothing. */
const IN_CODE: readonly string[] = ['convention', 'roles'];

/** What stands in the way of settling a value from a day on, whatever the new value is. Undefined: nothing. */
export function closedToSettling(rule: Dated<unknown>, from: Day, on: Day): Outcome<never> | undefined {
  if (from < on) return refuse('begins-in-the-past', { earliestOn: on });
  const entry = inForce(rule, from);
  if (isUnsure(entry) || entry.trust === 'by-secas') return undefined;
  return refuse('rule-value-certain', { trust: entry.trust });
}

/** The same for replacing its figures: how the rules work, and who may do something, is no figure. */
export function closedToReplacing(rule: Dated<unknown>, from: Day, on: Day): Outcome<never> | undefined {
  const closed = closedToSettling(rule, from, on);
  return closed ?? (IN_CODE.includes(rule.unit) ? refuse('rule-value-is-logic') : undefined);
}

/** A part that names its own source. */
export function isSourced(part: unknown): part is { readonly kind: string; readonly trust: Trust } {
  return typeof part === 'object' && part !== null && 'kind' in part && 'trust' in part;
}
