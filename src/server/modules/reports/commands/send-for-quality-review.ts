import { reportOperations } from '../../../../contract/reports.ts';
import { sendForQualityReview } from '../../../../rules/reports/quality-review.ts';
import { leadsTheTeam, moveAssessment } from '../../assessments/index.ts';
import { sentForQualityReview } from '../letters/sent-for-quality-review.ts';
import { reportCommand } from '../report-command.ts';
import { changeReport, rowOf } from '../reports.store.ts';

/** The lead hands the report to the quality reviewer, all comments answered. */
export const sendForQualityReviewCommand = reportCommand({
  operation: reportOperations['send-for-quality-review'],
  allows: ['assessor-lead'],
  who: leadsTheTeam,
  look: ({ report }, _actor, on, book) => sendForQualityReview(report, on, book),
  decide: ({ on, book }, { report }) => sendForQualityReview(report, on, book),
  async apply({ tx, on }, record, event) {
    const { report, assessment } = record;
    await changeReport(tx, rowOf(record).id, {
      state: 'quality-review',
      // The comments were due and the party said no more: the round ends here.
      ...(report.sharedOn !== null && report.commentsClosedOn === null && { comments_closed_on: on }),
    });
    await moveAssessment(tx, assessment.id, 'quality-review', event.issueDueOn);
  },
  tell: sentForQualityReview,
});
