import { obligationOperations } from '../../../../contract/obligations.ts';
import { withSettled } from '../../../../rules/rule-values/settled.ts';
import { RULE_VALUES } from '../../../../rules/rulebook/values.ts';
import { EVERYONE } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { ruleValueOffers } from '../rule-value-command.ts';
import { ruleValueRow } from '../rule-value-row.ts';
import { settledRecords } from '../rule-values.store.ts';

/** The register of rule values: nobody has to take a figure on trust without seeing how far it can be trusted. */
export const readRuleValues = query({
  operation: obligationOperations['read-rule-values'],
  allows: EVERYONE,
  async read({ tx, actor, on, query: { assumedOnly = false } }) {
    const [records, book] = await Promise.all([settledRecords(tx), bookOf(tx)]);
    const rows = RULE_VALUES.map((rule) =>
      ruleValueRow(rule, records, on, ruleValueOffers.on(actor, withSettled(rule, records), on, book)),
    );
    return { on, rows: assumedOnly ? rows.filter(({ unsure }) => unsure) : rows };
  },
});
