import type { Overlay } from '../rulebook/dated.ts';
import type { Day } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import type { AssessmentKind, ControlResult, ObservationGrade } from '../vocabulary.ts';
import { gravest, isComplete, type ObservationAmended, type ObservationText } from './observation.ts';
import { isResultOf } from './results-allowed.ts';

export type ObservationWithdrawn = {
  readonly event: 'observation-withdrawn';
  readonly observationId: string;
  readonly ref: string;
  readonly reason: string;
  /** The control's result, as its remaining observations make it. */
  readonly result: ControlResult;
};

/** An observation, with the grades of the others that stand on the same control. */
export type ObservationInPlace = {
  readonly kind: AssessmentKind;
  readonly id: string;
  readonly ref: string;
  readonly withdrawn: boolean;
  readonly otherGrades: readonly ObservationGrade[];
};

/** What a control's result may be once no observation is left on it. */
export const RESULTS_WITHOUT_OBSERVATION = ['compliant', 'not-applicable'] as const;
export type ResultWithoutObservation = (typeof RESULTS_WITHOUT_OBSERVATION)[number];

/**
 * Amends an observation before its report is issued; the control's result follows the gravest grade that stands.
 * Refuses: `already-withdrawn`, `observation-incomplete`, `result-not-for-this-kind`.
 */
export function amendObservation(
  observation: ObservationInPlace,
  request: ObservationText & { readonly grade: ObservationGrade },
  on: Day,
  overlay?: Overlay,
): Outcome<readonly ObservationAmended[]> {
  const { kind, id, ref, withdrawn, otherGrades } = observation;
  if (withdrawn) return refuse('already-withdrawn', { title: ref });
  const { grade } = request;
  const known = isResultOf(kind, grade, on, overlay);
  if (!known.ok) return known;
  const text = isComplete(request);
  if (!text.ok) return text;
  const result = gravest([grade, ...otherGrades]) ?? grade;
  return allow([{ event: 'observation-amended', observationId: id, ref, ...text.value, grade, result }], known.because);
}

/**
 * Withdraws an observation with a reason; its number is never used again.
 * Refuses: `already-withdrawn`.
 *
 * @param request `resultAfter`: the control's result when this was its last observation
 */
export function withdrawObservation(
  { id, ref, withdrawn, otherGrades }: ObservationInPlace,
  request: { readonly reason: string; readonly resultAfter: ResultWithoutObservation },
): Outcome<readonly ObservationWithdrawn[]> {
  if (withdrawn) return refuse('already-withdrawn', { title: ref });
  const { reason, resultAfter } = request;
  const result = gravest(otherGrades) ?? resultAfter;
  return allow([{ event: 'observation-withdrawn', observationId: id, ref, reason, result }]);
}
