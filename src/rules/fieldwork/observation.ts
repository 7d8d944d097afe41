import { allow, type Outcome, refuse } from '../values/outcome.ts';
import { type ControlResult, OBSERVATION_GRADES, type ObservationGrade } from '../vocabulary.ts';

/** What an assessor writes in an observation. */
export type ObservationText = {
  readonly title: string;
  readonly finding: string;
  readonly evidenceSeen: string;
};

/** An observation that stands: raised, and not withdrawn. */
export type StandingObservation = ObservationText & {
  readonly id: string;
  readonly ref: string;
  readonly grade: ObservationGrade;
};

export type ObservationAmended = ObservationText & {
  readonly event: 'observation-amended';
  readonly observationId: string;
  readonly ref: string;
  readonly grade: ObservationGrade;
  /** The control's result, as its observations now make it. */
  readonly result: ObservationGrade;
};

/** Whether a result raises an observation. */
export const raisesObservation = (result: ControlResult): result is ObservationGrade =>
  (OBSERVATION_GRADES as readonly ControlResult[]).includes(result);

/** The gravest of some grades; undefined when there are none. */
export const gravest = (grades: readonly ObservationGrade[]): ObservationGrade | undefined =>
  grades.toSorted((a, b) => OBSERVATION_GRADES.indexOf(b) - OBSERVATION_GRADES.indexOf(a))[0];

/** `OBS-03`. */
export const observationRef = (number: number): string => `OBS-${String(number).padStart(2, '0')}`;

/**
 * An observation says what it is about, what was found, and what was seen as evidence (report content, b and c).
 * Refuses `observation-incomplete`.
 */
export function isComplete(text: ObservationText | undefined): Outcome<ObservationText> {
  const { title = '', finding = '', evidenceSeen = '' } = text ?? {};
  const parts = { title, finding, 'evidence seen': evidenceSeen };
  const missing = Object.entries(parts).flatMap(([name, written]) => (written.trim() === '' ? [name] : []));
  if (missing.length > 0) return refuse('observation-incomplete', { missing: missing.join(', ') });
  return allow({ title, finding, evidenceSeen });
}
