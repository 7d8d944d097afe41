import { reportOperations } from '../../../../contract/reports.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Documents } from '../../../platform/documents/index.ts';
import { query } from '../../../platform/query/query.ts';
import { particularsOf } from '../particulars.ts';
import { reportModel } from '../report-model.ts';
import { readReport } from './read-report.ts';

/** The report as this actor sees it now, as a PDF that says DRAFT on every page. It is made anew each time and not stored. */
export const previewReport = (documents: Documents) =>
  query({
    operation: reportOperations['preview-report'],
    allows: everyoneOf('party', 'cio', 'secas'),
    async read({ tx, actor, on, params: { assessmentId } }) {
      const report = await readReport(tx, actor, on, assessmentId);
      // What is issued is stored as it is: there is no draft of it.
      if (!report || report.issuedOn !== null) return undefined;
      const model = reportModel(report, await particularsOf(tx, assessmentId, on), on);
      const content = Buffer.from(await documents.render(model));
      const fileName = `${report.assessmentRef}-report-draft.pdf`;
      return { download: { fileName, mediaType: 'application/pdf', marking: 'red', content } };
    },
  });
