import { allow, type Outcome } from '../values/outcome.ts';
import type { Report } from './report.ts';

export type ReportSaved = { readonly event: 'report-saved'; readonly versionNo: number };

/** Keeps the texts of a draft as they are written. A draft may be unfinished, so nothing is demanded of it here. */
export function saveReport(report: Report): Outcome<readonly ReportSaved[]> {
  return allow([{ event: 'report-saved', versionNo: report.versionNo }]);
}
