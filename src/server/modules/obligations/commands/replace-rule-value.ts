import { obligationOperations } from '../../../../contract/obligations.ts';
import { replaceRuleValue } from '../../../../rules/rule-values/settle-value.ts';
import { closedToReplacing } from '../../../../rules/rule-values/settled.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { ruleValueCommand } from '../rule-value-command.ts';

/** SECAS’s administrator puts a value in place of an assumed or recalled one, from a day on. */
export const replaceRuleValueCommand = ruleValueCommand({
  operation: obligationOperations['replace-rule-value'],
  decide: (rule, { from, reason, source, value }, on) => replaceRuleValue(rule, { from, reason, source, value }, on),
  offered: (rule, on) => closedToReplacing(rule, on, on) ?? allow(rule.key),
});
