import { inForce, type Overlay } from '../rulebook/dated.ts';
import { resultsByKind } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import type { AssessmentKind, ControlResult } from '../vocabulary.ts';

/** The results that a control may have in an assessment of this kind. */
export const resultsAllowed = (kind: AssessmentKind, on: Day, overlay?: Overlay): readonly ControlResult[] =>
  inForce(resultsByKind, on, overlay).value[kind];

/** Refuses `result-not-for-this-kind` unless the kind of assessment knows the result. */
export function isResultOf(
  kind: AssessmentKind,
  result: ControlResult,
  on: Day,
  overlay?: Overlay,
): Outcome<ControlResult> {
  const scale = inForce(resultsByKind, on, overlay);
  const why = [because('results-of-kind', scale, { kind })];
  const allowed = scale.value[kind];
  if (allowed.includes(result)) return allow(result, why);
  return refuse('result-not-for-this-kind', { result, kind, allowed: allowed.join(', ') }, why);
}
