import { SYSTEM } from '../../access/actor.ts';
import type { Tx } from '../../db/database.ts';
import type { ReportModel } from '../../platform/documents/index.ts';
import { particularsOf } from './particulars.ts';
import { readIssued } from './queries/read-report.ts';
import { reportModel } from './report-model.ts';

/** What the PDF of an issued version says; undefined when no version has this document. */
export async function reportDocumentModel(tx: Tx, documentId: string): Promise<ReportModel | undefined> {
  const row = await tx
    .selectFrom('reports')
    .select(['assessment_id', 'version_no', 'issued_on'])
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  if (!row?.issued_on) return undefined;
  const report = await readIssued(tx, SYSTEM, row.assessment_id, row.version_no);
  return report && reportModel(report, await particularsOf(tx, row.assessment_id, row.issued_on), null);
}
