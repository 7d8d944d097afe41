import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import type { AssessmentKind, BookingState } from '../vocabulary.ts';

/** A booking, as far as the rules about changing it look at it. */
export type Booking = {
  readonly state: BookingState;
  readonly kind: AssessmentKind;
  /** The day it is booked for: confirmed, else proposed, else wanted. */
  readonly startOn: Day;
  /** The current estimate without VAT: what a late-notice charge would be taken of. */
  readonly estimatePence: Pence;
};

/** Refuses with `wrong-state` unless the booking is in one of the states. Facts: `state`, `allowedIn`. */
export function bookingIsIn(state: BookingState, allowed: readonly BookingState[]): Outcome<BookingState> {
  if (allowed.includes(state)) return allow(state);
  return refuse('wrong-state', { state, allowedIn: allowed.join(', ') });
}
