import { obligationOperations } from '../../../../contract/obligations.ts';
import { confirmRuleValue } from '../../../../rules/rule-values/settle-value.ts';
import { ruleValueCommand } from '../rule-value-command.ts';

/** SECAS’s administrator confirms an assumed or recalled value. Later answers cite it so; none changes. */
export const confirmRuleValueCommand = ruleValueCommand({
  operation: obligationOperations['confirm-rule-value'],
  decide: (rule, { from, reason, source }, on) => confirmRuleValue(rule, { from, reason, source }, on),
  offered: (rule, on) => confirmRuleValue(rule, { from: on, reason: '', source: '' }, on),
});
