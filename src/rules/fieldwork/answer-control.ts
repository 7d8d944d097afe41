import type { Day } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';

/** A party's round, as far as preparing it depends on it. */
export type Preparation = {
  /** Self-Assessment only: the day the party submitted it. */
  readonly selfAssessmentSubmittedOn: Day | null;
};

export type ControlAnswered = {
  readonly event: 'control-answered';
  readonly controlId: string;
  readonly answer: string;
  /** Counts the answers to this control; the journal keeps the earlier ones. */
  readonly version: number;
};

/**
 * Writes the party's answer to a control. May be written again as long as fieldwork goes on: each version stays in the
 * journal. A Self-Assessment is fixed once it is submitted, since the User CIO's review rests on it.
 * Refuses: `self-assessment-submitted`.
 */
export function answerControl(
  preparation: Preparation,
  request: { readonly controlId: string; readonly answer: string; readonly versionBefore: number },
): Outcome<readonly ControlAnswered[]> {
  const submittedOn = preparation.selfAssessmentSubmittedOn;
  if (submittedOn) return refuse('self-assessment-submitted', { submittedOn });
  const { controlId, answer, versionBefore } = request;
  return allow([{ event: 'control-answered', controlId, answer, version: versionBefore + 1 }]);
}
