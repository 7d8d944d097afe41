import type { Day } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import type { AssessmentKind } from '../vocabulary.ts';

export type SelfAssessmentSubmitted = {
  readonly event: 'self-assessment-submitted';
  readonly submittedOn: Day;
  readonly answers: number;
  /** The User CIO's review begins with it. */
  readonly state: 'fieldwork';
};

export type SelfAssessment = {
  readonly kind: AssessmentKind;
  /** The questions of the round in order, and whether each has an answer. */
  readonly questions: readonly { readonly title: string; readonly answered: boolean }[];
};

/**
 * Submits a Self-Assessment: the User carries it out, the User CIO reviews it (seed: "An SSA is carried out by the
 * User"). Every question is answered first. Refuses: `not-a-self-assessment`, `controls-without-answer`.
 */
export function submitSelfAssessment(
  { kind, questions }: SelfAssessment,
  on: Day,
): Outcome<readonly SelfAssessmentSubmitted[]> {
  if (kind !== 'ssa') return refuse('not-a-self-assessment', { kind });
  const open = questions.filter(({ answered }) => !answered);
  const [first] = open;
  if (first) return refuse('controls-without-answer', { count: open.length, first: first.title });
  return allow([
    { event: 'self-assessment-submitted', submittedOn: on, answers: questions.length, state: 'fieldwork' },
  ]);
}
