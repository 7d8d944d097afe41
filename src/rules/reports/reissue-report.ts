import { inForce, type Overlay } from '../rulebook/dated.ts';
import { draftReportClock } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { allow, because, type Outcome } from '../values/outcome.ts';
import { addWorkingDays } from '../values/working-days.ts';
import type { Report } from './report.ts';

export type ReportReopened = {
  readonly event: 'report-reopened';
  readonly fromVersionNo: number;
  readonly versionNo: number;
  readonly reason: string;
  readonly reviewDueOn: Day;
};

/**
 * Opens the next version of an issued report, before the SSC has it on an agenda. Somebody has relied on the issued
 * version, so it is never edited: it stays as it is, and is marked as superseded when the next one is issued.
 */
export function reissueReport(
  report: Report,
  reason: string,
  on: Day,
  overlay?: Overlay,
): Outcome<readonly ReportReopened[]> {
  const clock = inForce(draftReportClock, on, overlay);
  const reopened: ReportReopened = {
    event: 'report-reopened',
    fromVersionNo: report.versionNo,
    versionNo: report.versionNo + 1,
    reason,
    reviewDueOn: addWorkingDays(on, clock.value).on,
  };
  return allow([reopened], [because('issued-is-never-edited', { cite: 'DEFAULT_PROCESS', trust: 'assumed' })]);
}
