import { remediationOperations } from '../../../../contract/remediation.ts';
import { dischargeCondition } from '../../../../rules/remediation/discharge-condition.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { schemeBody } from '../../assessments/index.ts';
import { conditionCommand } from '../condition-command.ts';
import { conditionDischarged } from '../letters/condition-discharged.ts';
import { asRulesSeeCondition, changeCondition } from '../remediation.store.ts';

/** The SSC's chair, or SECAS on behalf of the SSC, finds that a condition is met; the rule says who may. */
export const dischargeConditionCommand = conditionCommand({
  operation: remediationOperations['discharge-condition'],
  allows: ['ssc-chair', ...SECAS_OFFICERS],
  who: schemeBody,
  decide: ({ actor, on, book }, condition) => dischargeCondition(asRulesSeeCondition(condition), actor.roles, on, book),
  offered: (actor, { condition }, on, book) =>
    dischargeCondition(asRulesSeeCondition(condition), actor.roles, on, book),
  apply: ({ tx, actor }, { assessment, condition }, { dischargedOn }) =>
    changeCondition(tx, assessment, condition.id, {
      state: 'discharged',
      discharged_on: dischargedOn,
      discharged_by: actor.personId,
    }),
  tell: conditionDischarged,
});
