import { mayAct } from '../assessments/life.ts';
import type { Due } from '../obligations/due.ts';
import type { Day } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import type { AssessmentKind, AssessmentState } from '../vocabulary.ts';
import { kindsDue } from './kinds-due.ts';

/** The round that a booking follows up. */
export type Predecessor = {
  readonly ref: string;
  readonly state: AssessmentState;
  /** The reference of the round that follows it already, unless that one was cancelled. */
  readonly successorRef?: string | undefined;
};

export type StartSituation = {
  /** Everything that is due of the party: see obligations. */
  readonly due: readonly Due[];
  readonly predecessor?: Predecessor | undefined;
  /** The reference of a round of this party that is still open. */
  readonly openRound?: string | undefined;
  /** The reference of the draft that was begun for the same purpose. */
  readonly draft?: string | undefined;
};

export type BookingStarted = {
  readonly event: 'booking-started';
  readonly kind: AssessmentKind;
  readonly startedOn: Day;
  readonly state: 'draft';
};

/**
 * Opens the Book-an-Assessment form with the kind that is due. A draft that was begun already is gone on with: then
 * nothing happens. A round is followed up once, while it waits for that.
 *
 * Refuses, in this order: `successor-exists`, `wrong-state` or `not-your-turn` (of the predecessor),
 * `round-already-open`, `nothing-due`.
 */
export function startBooking(situation: StartSituation, on: Day): Outcome<readonly BookingStarted[]> {
  const { predecessor, openRound, draft } = situation;
  if (predecessor?.successorRef !== undefined) return refuse('successor-exists', { ref: predecessor.successorRef });
  if (predecessor) {
    const waiting = mayAct('start-booking', predecessor.state);
    if (!waiting.ok) return waiting;
  }
  if (draft !== undefined) return allow([]);
  if (openRound !== undefined) return refuse('round-already-open', { ref: openRound });
  const [first] = kindsDue(situation.due, predecessor !== undefined);
  if (!first) return refuse('nothing-due');
  return allow([{ event: 'booking-started', kind: first.kind, startedOn: on, state: 'draft' }], first.because);
}
