import { reportOperations } from '../../../../contract/reports.ts';
import { saveReport } from '../../../../rules/reports/save-report.ts';
import { reportCommand } from '../report-command.ts';
import { writesTheReport } from '../reports.policy.ts';
import { changeReport, firstVersion } from '../reports.store.ts';

/** The texts of the draft, kept as they are written. The first time, the version they belong to is made. */
export const saveReportCommand = reportCommand({
  operation: reportOperations['save-report'],
  allows: ['assessor-lead', 'assessor'],
  who: writesTheReport,
  decide: (_asked, { report }) => saveReport(report),
  async apply({ tx, actor, at, body, newId }, { assessment, row, version }) {
    const texts = { summary: body.summary, scope: body.scope, opinion: body.opinion, saved_at: at };
    if (row) return changeReport(tx, row.id, texts);
    await firstVersion(tx, { ...texts, id: newId(), assessment, draftedBy: actor.personId, version: version + 1 });
  },
});
