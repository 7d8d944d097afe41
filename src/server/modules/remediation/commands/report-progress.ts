import { remediationOperations } from '../../../../contract/remediation.ts';
import { notDischarged } from '../../../../rules/remediation/condition.ts';
import { reportProgress } from '../../../../rules/remediation/report-progress.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import { ownParty } from '../../assessments/index.ts';
import { conditionCommand } from '../condition-command.ts';
import { conditionReported } from '../letters/condition-reported.ts';
import { asRulesSeeCondition, changeCondition } from '../remediation.store.ts';

/** The Party says how a condition goes, or that it is met. What it said before stays in the journal. */
export const reportProgressCommand = conditionCommand({
  operation: remediationOperations['report-progress'],
  allows: PARTY_ACTORS,
  who: ownParty,
  decide: ({ body, on, book }, condition) => reportProgress(asRulesSeeCondition(condition), body, on, book),
  offered: (_actor, { condition }) => notDischarged(asRulesSeeCondition(condition)),
  apply: ({ tx }, { assessment, condition }, { progress, evidence, state, reportedOn }) =>
    changeCondition(tx, assessment, condition.id, {
      progress,
      evidence,
      state,
      reported_on: reportedOn,
      ...(state === 'reported' && { return_reason: null }),
    }),
  tell: async (asked, on, event) => (event.state === 'reported' ? conditionReported(asked, on, event) : []),
});
