import type { Day } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import type { AssessmentKind } from '../vocabulary.ts';

export type FieldworkBegun = {
  readonly event: 'fieldwork-begun';
  readonly startedOn: Day;
  readonly state: 'fieldwork';
};

/**
 * Begins the fieldwork, on the booked start or later. A Self-Assessment is the User's own work: its review begins when
 * the party submits it. Refuses: `self-assessment-comes-first`, `not-before-start`.
 */
export function beginFieldwork(
  round: { readonly kind: AssessmentKind; readonly startOn: Day | null },
  on: Day,
): Outcome<readonly FieldworkBegun[]> {
  if (round.kind === 'ssa') return refuse('self-assessment-comes-first');
  if (round.startOn && on < round.startOn) return refuse('not-before-start', { startOn: round.startOn });
  return allow([{ event: 'fieldwork-begun', startedOn: on, state: 'fieldwork' }]);
}
