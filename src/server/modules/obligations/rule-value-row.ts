import type { z } from 'zod';
import type { Action } from '../../../contract/common.ts';
import type { RuleValue } from '../../../contract/obligations.ts';
import { isUnsure, withSettled } from '../../../rules/rule-values/settled.ts';
import { CITATIONS } from '../../../rules/rulebook/citations.ts';
import type { Dated, RuleEntry } from '../../../rules/rulebook/dated.ts';
import type { Day } from '../../../rules/values/day.ts';
import { isAskable } from '../../../rules/what-if/values-asked.ts';
import type { SettledRecord } from './rule-values.store.ts';
import { valueInWords } from './value-in-words.ts';

type Row = z.infer<typeof RuleValue>;
type Entry = Row['entries'][number];

/**
 * One rule value over time: what the code holds, and above it what SECAS has settled, each with what was said.
 *
 * @param records of every value, the earliest first
 */
export function ruleValueRow(
  rule: Dated<unknown>,
  records: readonly SettledRecord[],
  on: Day,
  actions: z.infer<typeof Action>[],
): Row {
  const own = records.filter(({ key }) => key === rule.key);
  const counts = withSettled(rule, own);
  const current = counts.entries.find(({ from }) => from <= on);
  // What a later record for the same day took the place of is still shown, below it.
  const superseded = own
    .slice(0, -1)
    .filter((each, index) => own.slice(index + 1).some(({ from }) => from === each.from));
  return {
    key: rule.key,
    title: rule.title,
    unit: rule.unit,
    entries: [
      ...counts.entries.map((entry) => entryOf(entry, entry === current, lastOn(own, entry))),
      ...superseded.map((each) => entryOf({ ...each, cite: 'CONFIRMED_BY_SECAS', trust: 'by-secas' }, false, each)),
    ].sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0)),
    askable: isAskable(rule.key),
    unsure: current !== undefined && isUnsure(current),
    version: own.length + 1,
    actions,
  };
}

const lastOn = (own: readonly SettledRecord[], { from, trust }: RuleEntry<unknown>): SettledRecord | undefined =>
  trust === 'by-secas' ? own.findLast((each) => each.from === from) : undefined;

function entryOf(
  { from, value, cite, trust }: RuleEntry<unknown>,
  inForce: boolean,
  said: SettledRecord | undefined,
): Entry {
  const settled = said && { action: said.action, reason: said.reason, source: said.source, by: said.by, at: said.at };
  return {
    from,
    value,
    text: valueInWords(value),
    citation: CITATIONS[cite],
    trust,
    inForce,
    ...(settled && { settled }),
  };
}
