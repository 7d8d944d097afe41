import { reportOperations } from '../../../../contract/reports.ts';
import { finishFactualAccuracy } from '../../../../rules/reports/factual-accuracy.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import { moveAssessment, ownParty } from '../../assessments/index.ts';
import { factualAccuracyFinished } from '../letters/factual-accuracy-finished.ts';
import { reportCommand } from '../report-command.ts';
import { changeReport, rowOf } from '../reports.store.ts';

/** The party has no more comments: the report is the User CIO's again, to answer them and to finish. */
export const finishFactualAccuracyCommand = reportCommand({
  operation: reportOperations['finish-factual-accuracy'],
  allows: PARTY_ACTORS,
  who: ownParty,
  decide: ({ on, book }, { report }) => finishFactualAccuracy(report, on, book),
  async apply({ tx, on }, record, event) {
    await changeReport(tx, rowOf(record).id, { state: 'draft', comments_closed_on: on });
    await moveAssessment(tx, record.assessment.id, 'drafting', event.reviewDueOn);
  },
  tell: factualAccuracyFinished,
});
