import { reportOperations } from '../../../../contract/reports.ts';
import { issueReport, type ReportIssued } from '../../../../rules/reports/issue-report.ts';
import { mayReview } from '../../../../rules/reports/quality-review.ts';
import type { Asked } from '../../../platform/command/command.ts';
import { moveAssessment, onTheTeam, writeDocumentRow } from '../../assessments/index.ts';
import { issueObservations } from '../../fieldwork/index.ts';
import { openResponse, responseSoFar } from '../../responses/index.ts';
import { reportIssued } from '../letters/report-issued.ts';
import { reportCommand } from '../report-command.ts';
import type { OnReport } from '../report-offers.ts';
import { reviewerOf } from '../reports.policy.ts';
import { changeReport, rowOf, supersedeEarlierVersions } from '../reports.store.ts';
import { resultsNow } from '../results.ts';

/** The quality reviewer passes the report: it is issued, made into a PDF that is kept for good, and the response falls due. */
export const issueReportCommand = reportCommand({
  operation: reportOperations['issue-report'],
  allows: ['quality-reviewer'],
  who: onTheTeam,
  facts: async ({ tx }, { assessment }) => ({ response: await responseSoFar(tx, assessment.id) }),
  look: ({ report, assessment }, actor) => mayReview(report, reviewerOf(actor, assessment)),
  decide: ({ actor, on, book }, { report, assessment }, { response }) =>
    issueReport(report, reviewerOf(actor, assessment), response, on, book),
  async apply(asked, record, event) {
    const { tx } = asked;
    const { assessment } = record;
    await supersedeEarlierVersions(tx, assessment.id);
    await issueVersion(asked, record, await documentRow(asked, record, event));
    await issueObservations(tx, assessment.id);
    if (event.responseDueOn) await openResponse(asked, assessment, event.responseDueOn);
    await moveAssessment(tx, assessment.id, event.next, event.responseDueOn);
  },
  tell: reportIssued,
});

type Issuing = Pick<Asked<(typeof reportOperations)['issue-report']>, 'tx' | 'actor' | 'on' | 'at' | 'newId'>;

/** The row of the PDF, which is made after the commit. Red: named recipients only (Panel Information Policy). */
async function documentRow(asked: Issuing, { assessment }: OnReport, event: ReportIssued): Promise<string> {
  const id = asked.newId();
  await writeDocumentRow(asked, assessment, {
    id,
    kind: 'report',
    title: `Report on ${assessment.ref}, version ${event.versionNo}`,
    marking: 'red',
    version_no: event.versionNo,
    file_name: `${assessment.ref}-report-v${event.versionNo}.pdf`,
  });
  return id;
}

async function issueVersion({ tx, actor, on }: Issuing, record: OnReport, documentId: string): Promise<void> {
  await changeReport(tx, rowOf(record).id, {
    state: 'issued',
    reviewed_by: actor.personId,
    issued_on: on,
    document_id: documentId,
    results: JSON.stringify(await resultsNow(tx, record.assessment, on)),
  });
}
