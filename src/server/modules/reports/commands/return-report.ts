import { reportOperations } from '../../../../contract/reports.ts';
import { mayReview, returnReport } from '../../../../rules/reports/quality-review.ts';
import { moveAssessment, onTheTeam } from '../../assessments/index.ts';
import { reportReturned } from '../letters/report-returned.ts';
import { reportCommand } from '../report-command.ts';
import { reviewerOf } from '../reports.policy.ts';
import { changeReport, keepReviewNote, rowOf } from '../reports.store.ts';

/** The quality reviewer gives the report back to its author, with a note. */
export const returnReportCommand = reportCommand({
  operation: reportOperations['return-report'],
  allows: ['quality-reviewer'],
  who: onTheTeam,
  look: ({ report, assessment }, actor) => mayReview(report, reviewerOf(actor, assessment)),
  decide: ({ actor, on, body, book }, { report, assessment }) =>
    returnReport(report, reviewerOf(actor, assessment), body.note, on, book),
  async apply({ tx, actor }, record, event) {
    const { id } = rowOf(record);
    await changeReport(tx, id, { state: 'draft', reviewed_by: actor.personId });
    await keepReviewNote(tx, record.assessment, id, event.note);
    await moveAssessment(tx, record.assessment.id, 'drafting', event.reviewDueOn);
  },
  tell: reportReturned,
});
