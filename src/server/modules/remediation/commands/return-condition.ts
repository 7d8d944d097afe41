import { remediationOperations } from '../../../../contract/remediation.ts';
import { mayReturn, returnCondition } from '../../../../rules/remediation/discharge-condition.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { schemeBody } from '../../assessments/index.ts';
import { conditionCommand } from '../condition-command.ts';
import { conditionReturned } from '../letters/condition-returned.ts';
import { asRulesSeeCondition, changeCondition } from '../remediation.store.ts';

/** The SSC is not satisfied: the condition is open again. A letter that was prepared on it can no longer be signed. */
export const returnConditionCommand = conditionCommand({
  operation: remediationOperations['return-condition'],
  allows: ['ssc-chair', ...SECAS_OFFICERS],
  who: schemeBody,
  decide: ({ body, actor, on, book }, condition) =>
    returnCondition(asRulesSeeCondition(condition), body, actor.roles, on, book),
  offered: (actor, { condition }, on, book) => mayReturn(condition, actor.roles, on, book),
  apply: ({ tx }, { assessment, condition }, { reason }) =>
    changeCondition(tx, assessment, condition.id, {
      state: 'open',
      reported_on: null,
      discharged_on: null,
      discharged_by: null,
      return_reason: reason,
    }),
  tell: conditionReturned,
});
