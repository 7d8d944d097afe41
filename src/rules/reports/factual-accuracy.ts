import { inForce, type Overlay } from '../rulebook/dated.ts';
import { factualAccuracyClock, qualityReviewClock } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { allow, because, type Outcome } from '../values/outcome.ts';
import { addWorkingDays } from '../values/working-days.ts';
import { type Report, textsAreThere } from './report.ts';

export type ReportShared = {
  readonly event: 'report-shared';
  readonly versionNo: number;
  readonly commentsDueOn: Day;
};

/**
 * Shares the draft and its observations with the party, so that it may check the facts: the Report is written in
 * discussion with the User (G8.22). It may be shared again after a quality reviewer returned it.
 *
 * Refuses: `report-incomplete`.
 */
export function sendForFactualAccuracy(report: Report, on: Day, overlay?: Overlay): Outcome<readonly ReportShared[]> {
  const complete = textsAreThere(report);
  if (!complete.ok) return complete;
  const clock = inForce(factualAccuracyClock, on, overlay);
  const commentsDueOn = addWorkingDays(on, clock.value).on;
  return allow(
    [{ event: 'report-shared', versionNo: report.versionNo, commentsDueOn }],
    [because('comments-due', clock, { dueOn: commentsDueOn, workingDays: clock.value })],
  );
}

export type FactualAccuracyFinished = {
  readonly event: 'factual-accuracy-finished';
  readonly versionNo: number;
  readonly openComments: number;
  /** By when the User CIO should have answered the comments and handed the report on. */
  readonly reviewDueOn: Day;
};

/** The party has no more comments; the turn is the User CIO's again. It may come late: comments are never cut off by the clock. */
export function finishFactualAccuracy(
  report: Report,
  on: Day,
  overlay?: Overlay,
): Outcome<readonly FactualAccuracyFinished[]> {
  const clock = inForce(qualityReviewClock, on, overlay);
  const { versionNo, openComments } = report;
  const reviewDueOn = addWorkingDays(on, clock.value).on;
  return allow(
    [{ event: 'factual-accuracy-finished', versionNo, openComments, reviewDueOn }],
    [because('quality-review-due', clock, { dueOn: reviewDueOn, workingDays: clock.value })],
  );
}
