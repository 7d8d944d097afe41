import type { Day } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import type { AssessmentKind } from '../vocabulary.ts';

/** A report, as far as the rules look at it. */
export type Report = {
  readonly kind: AssessmentKind;
  readonly versionNo: number;
  readonly summary: string;
  readonly scope: string;
  /** Everyone who wrote the texts or raised an observation in it. */
  readonly authors: readonly string[];
  /** The day the draft was last shared with the party; null while it is the User CIO's own. */
  readonly sharedOn: Day | null;
  readonly commentsDueOn: Day | null;
  readonly commentsClosedOn: Day | null;
  /** Comments of the party that the assessor has not answered yet. */
  readonly openComments: number;
  /** Observations that stand: those withdrawn do not count. */
  readonly observations: number;
};

/** A report says what was found and what was looked at (G8.22). Refuses: `report-incomplete`. Facts: `missing`. */
export function textsAreThere(report: Report): Outcome<Report> {
  const missing = [
    ...(report.summary.trim() === '' ? ['summary'] : []),
    ...(report.scope.trim() === '' ? ['scope'] : []),
  ];
  return missing.length > 0 ? refuse('report-incomplete', { missing: missing.join(', ') }) : allow(report);
}
