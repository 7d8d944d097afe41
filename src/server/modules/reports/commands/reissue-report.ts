import { reportOperations } from '../../../../contract/reports.ts';
import { reissueReport } from '../../../../rules/reports/reissue-report.ts';
import { leadsTheTeam, moveAssessment } from '../../assessments/index.ts';
import { reportReopened } from '../letters/report-reopened.ts';
import { reportCommand } from '../report-command.ts';
import { rowOf } from '../reports.store.ts';

/** The lead opens the next version of an issued report. The issued one stays readable as it is. */
export const reissueReportCommand = reportCommand({
  operation: reportOperations['reissue-report'],
  allows: ['assessor-lead'],
  who: leadsTheTeam,
  decide: ({ body, on, book }, { report }) => reissueReport(report, body.reason, on, book),
  async apply({ tx, actor, at, newId }, record, event) {
    const issued = rowOf(record);
    await tx
      .insertInto('reports')
      .values({
        id: newId(),
        party_id: issued.party_id,
        assessment_id: issued.assessment_id,
        version_no: event.versionNo,
        state: 'draft',
        summary: issued.summary,
        scope: issued.scope,
        opinion: issued.opinion,
        drafted_by: actor.personId,
        change_reason: event.reason,
        saved_at: at,
      })
      .execute();
    await moveAssessment(tx, record.assessment.id, 'drafting', event.reviewDueOn);
  },
  tell: reportReopened,
});
