import { inForce, type Overlay } from '../rulebook/dated.ts';
import { issueReportClock, qualityReviewClock } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { allow, type Because, because, type Outcome, refuse } from '../values/outcome.ts';
import { addWorkingDays } from '../values/working-days.ts';
import { type Report, textsAreThere } from './report.ts';

export type SentForQualityReview = {
  readonly event: 'sent-for-quality-review';
  readonly versionNo: number;
  readonly issueDueOn: Day;
};

/**
 * Hands the report to the quality reviewer: complete, its facts checked by the party, every comment answered.
 *
 * A Self-Assessment may go without a factual-accuracy round: the facts are the User's own, and the report is the
 * User CIO's review of them.
 *
 * Refuses: `report-incomplete`, `factual-accuracy-first`, `comments-still-invited`, `comments-unanswered`.
 */
export function sendForQualityReview(
  report: Report,
  on: Day,
  overlay?: Overlay,
): Outcome<readonly SentForQualityReview[]> {
  const complete = textsAreThere(report);
  if (!complete.ok) return complete;
  const checked = factsAreChecked(report, on);
  if (!checked.ok) return checked;
  if (report.openComments > 0) return refuse('comments-unanswered', { count: report.openComments });
  const clock = inForce(issueReportClock, on, overlay);
  const issueDueOn = addWorkingDays(on, clock.value).on;
  return allow([{ event: 'sent-for-quality-review', versionNo: report.versionNo, issueDueOn }], checked.value);
}

const WRITTEN_IN_DISCUSSION = { cite: 'G8_22_REPORT', trust: 'published' } as const;

function factsAreChecked(report: Report, on: Day): Outcome<readonly Because[]> {
  if (report.sharedOn === null) {
    if (report.kind === 'ssa') {
      return allow([because('facts-are-the-users-own', { cite: 'G8_18_SSA', trust: 'published' })]);
    }
    // A further version corrects one whose facts were checked.
    if (report.versionNo > 1) return allow([because('written-in-discussion', WRITTEN_IN_DISCUSSION)]);
    return refuse('factual-accuracy-first', {}, [because('written-in-discussion', WRITTEN_IN_DISCUSSION)]);
  }
  const dueOn = report.commentsDueOn;
  if (report.commentsClosedOn === null && dueOn !== null && on <= dueOn) {
    return refuse('comments-still-invited', { dueOn }, [because('written-in-discussion', WRITTEN_IN_DISCUSSION)]);
  }
  return allow([because('written-in-discussion', WRITTEN_IN_DISCUSSION)]);
}

/** Who reviews, as far as the rule looks at it. */
export type Reviewer = {
  readonly personId: string;
  /** Named on the team as its quality reviewer. */
  readonly isReviewerOfTeam: boolean;
};

/** Quality review is done by the reviewer of the team, who is no author of the report. Refuses: `reviewer-is-author`, `not-permitted`. */
export function mayReview(report: Report, reviewer: Reviewer): Outcome<readonly Because[]> {
  const source = { cite: 'DEFAULT_PROCESS', trust: 'assumed' } as const;
  if (report.authors.includes(reviewer.personId)) {
    return refuse('reviewer-is-author', {}, [because('reviewed-by-another', source)]);
  }
  if (!reviewer.isReviewerOfTeam) return refuse('not-permitted', { needs: 'quality-reviewer' });
  return allow([because('reviewed-by-another', source)]);
}

export type ReportReturned = {
  readonly event: 'report-returned';
  readonly versionNo: number;
  readonly note: string;
  readonly reviewDueOn: Day;
};

/** Gives the report back to its author, who may change it and hand it in again. Refuses: `reviewer-is-author`, `not-permitted`. */
export function returnReport(
  report: Report,
  reviewer: Reviewer,
  note: string,
  on: Day,
  overlay?: Overlay,
): Outcome<readonly ReportReturned[]> {
  const may = mayReview(report, reviewer);
  if (!may.ok) return may;
  const reviewDueOn = addWorkingDays(on, inForce(qualityReviewClock, on, overlay).value).on;
  return allow([{ event: 'report-returned', versionNo: report.versionNo, note, reviewDueOn }], may.value);
}
