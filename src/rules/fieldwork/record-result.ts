import type { Overlay } from '../rulebook/dated.ts';
import type { Day } from '../values/day.ts';
import { allow, type Because, type Outcome, refuse } from '../values/outcome.ts';
import type { AssessmentKind, ControlResult, ObservationGrade } from '../vocabulary.ts';
import {
  gravest,
  isComplete,
  type ObservationAmended,
  type ObservationText,
  observationRef,
  raisesObservation,
  type StandingObservation,
} from './observation.ts';
import { isResultOf } from './results-allowed.ts';

export type ResultRecorded = {
  readonly event: 'result-recorded';
  readonly controlId: string;
  readonly result: ControlResult;
  readonly before: ControlResult | null;
};

export type ObservationRaised = ObservationText & {
  readonly event: 'observation-raised';
  readonly controlId: string;
  readonly clause: string;
  readonly followsId: string | null;
  readonly number: number;
  readonly ref: string;
  readonly grade: ObservationGrade;
};

export type ResultEvent = ResultRecorded | ObservationRaised | ObservationAmended;

/** A control in the hands of its assessor. */
export type ControlUnderReview = {
  readonly kind: AssessmentKind;
  readonly control: {
    readonly id: string;
    readonly controlId: string;
    readonly clause: string;
    readonly followsId: string | null;
  };
  readonly before: ControlResult | null;
  /** Observations of this control that stand. */
  readonly standing: readonly StandingObservation[];
  /** The number after the highest ever used in this round, withdrawn ones included. */
  readonly nextNumber: number;
};

export type ResultRequest = {
  readonly result: ControlResult;
  readonly workingNote: string;
  /** What is found, where the result raises an observation; a second one may be raised on the same control. */
  readonly observation?: ObservationText | undefined;
};

/**
 * Records the result of a control, and raises an observation from it in the same step. The grade of an observation is
 * the result; with several on one control the result is the gravest. A control that is compliant has no observation
 * that stands, and "not applicable" says why in the working note.
 *
 * Refuses: `result-not-for-this-kind`, `observation-incomplete`, `observations-stand`, `reason-required`, `invalid-input`.
 */
export function recordResult(
  review: ControlUnderReview,
  request: ResultRequest,
  on: Day,
  overlay?: Overlay,
): Outcome<readonly ResultEvent[]> {
  const known = isResultOf(review.kind, request.result, on, overlay);
  if (!known.ok) return known;
  const { result } = request;
  if (!raisesObservation(result)) return withoutObservation(review, request, known.because);
  if (request.observation || review.standing.length === 0) return withNew(review, result, request, known.because);
  return withStanding(review, result, known.because);
}

function withoutObservation(
  { standing, control, before }: ControlUnderReview,
  { result, workingNote, observation }: ResultRequest,
  why: readonly Because[],
): Outcome<readonly ResultEvent[]> {
  if (observation) return refuse('invalid-input', { count: 1 });
  const [first] = standing;
  if (first) return refuse('observations-stand', { count: standing.length, first: first.ref });
  if (result === 'not-applicable' && workingNote.trim() === '') return refuse('reason-required');
  return allow([{ event: 'result-recorded', controlId: control.id, result, before }], why);
}

function withNew(
  { standing, control, before, nextNumber }: ControlUnderReview,
  grade: ObservationGrade,
  { observation }: ResultRequest,
  why: readonly Because[],
): Outcome<readonly ResultEvent[]> {
  const text = isComplete(observation);
  if (!text.ok) return text;
  const result = gravest([grade, ...standing.map((earlier) => earlier.grade)]) ?? grade;
  const { id, controlId, clause, followsId } = control;
  const number = nextNumber;
  return allow(
    [
      { event: 'result-recorded', controlId: id, result, before },
      {
        event: 'observation-raised',
        controlId,
        clause,
        followsId,
        number,
        ref: observationRef(number),
        grade,
        ...text.value,
      },
    ],
    why,
  );
}

/** No new text: the one observation that stands takes the new grade; of several, each is amended by itself. */
function withStanding(
  { standing, control, before }: ControlUnderReview,
  result: ObservationGrade,
  why: readonly Because[],
): Outcome<readonly ResultEvent[]> {
  const recorded: ResultRecorded = { event: 'result-recorded', controlId: control.id, result, before };
  if (gravest(standing.map(({ grade }) => grade)) === result) return allow([recorded], why);
  const [only, another] = standing;
  if (!only || another) return refuse('observations-stand', { count: standing.length, first: only?.ref ?? '' });
  const { id, ref, title, finding, evidenceSeen } = only;
  const amended = { observationId: id, ref, title, finding, evidenceSeen, grade: result, result };
  return allow([recorded, { event: 'observation-amended', ...amended }], why);
}
