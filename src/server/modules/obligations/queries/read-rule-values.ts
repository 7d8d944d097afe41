import { obligationOperations } from '../../../../contract/obligations.ts';
import { CITATIONS } from '../../../../rules/rulebook/citations.ts';
import type { Dated } from '../../../../rules/rulebook/dated.ts';
import { RULE_VALUES } from '../../../../rules/rulebook/values.ts';
import type { Day } from '../../../../rules/values/day.ts';
import { EVERYONE } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { valueInWords } from '../value-in-words.ts';

/** The register of rule values: nobody has to take a figure on trust without seeing how far it can be trusted. */
export const readRuleValues = query({
  operation: obligationOperations['read-rule-values'],
  allows: EVERYONE,
  async read({ on, query: { assumedOnly = false } }) {
    const rows = RULE_VALUES.map((rule) => asRow(rule, on));
    return { on, rows: assumedOnly ? rows.filter(({ entries }) => entries.some(isUnsure)) : rows };
  },
});

function asRow({ key, title, unit, entries }: Dated<unknown>, on: Day) {
  const inForce = entries.find(({ from }) => from <= on);
  return {
    key,
    title,
    unit,
    entries: entries.map((entry) => ({
      from: entry.from,
      value: entry.value,
      text: valueInWords(entry.value),
      citation: CITATIONS[entry.cite],
      trust: entry.trust,
      inForce: entry === inForce,
    })),
  };
}

const isUnsure = ({ inForce, trust }: { inForce: boolean; trust: string }): boolean =>
  inForce && (trust === 'recalled' || trust === 'assumed');
