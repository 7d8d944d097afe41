import type { Day } from '../values/day.ts';
import { allow, type Because, because, type Outcome, refuse } from '../values/outcome.ts';
import type { AssessmentKind, BookingState } from '../vocabulary.ts';
import { bookingIsIn } from './booking.ts';
import { coversKind, type KindDue } from './kind-asked.ts';
import type { Break } from './phases.ts';

export type BookingConfirmed = Partial<Break> & {
  readonly event: 'booking-confirmed';
  readonly startOn: Day;
  readonly endOn: Day;
  readonly confirmedOn: Day;
  readonly state: 'confirmed';
};

/**
 * SECAS confirms the proposed days and team. The kind is checked again on this day (default Q4): when the portfolio has
 * crossed the limit since, a lighter kind is no longer the right one.
 *
 * Refuses: `wrong-state`, `start-has-passed`, `kind-not-due`.
 */
export function confirmBooking(
  booking: {
    readonly state: BookingState;
    readonly kind: AssessmentKind;
    readonly proposedStartOn: Day;
    readonly proposedEndOn: Day;
    /** Of a staged assessment. */
    readonly proposedBreak?: Break | undefined;
  },
  due: readonly KindDue[],
  on: Day,
): Outcome<BookingConfirmed> {
  const proposed = bookingIsIn(booking.state, ['proposed']);
  if (!proposed.ok) return proposed;
  if (booking.proposedStartOn <= on) return refuse('start-has-passed', { startOn: booking.proposedStartOn });
  if (due.length > 0 && !due.some((each) => coversKind(booking.kind, each.kind))) {
    return refuse('kind-not-due', { asked: booking.kind, due: due.map((each) => each.kind).join(', ') });
  }
  const confirmed: BookingConfirmed = {
    event: 'booking-confirmed',
    startOn: booking.proposedStartOn,
    endOn: booking.proposedEndOn,
    ...booking.proposedBreak,
    confirmedOn: on,
    state: 'confirmed',
  };
  return allow(confirmed, kindSteps(booking.kind, due));
}

/** Why the kind is the right one on the day of the confirmation. */
function kindSteps(kind: AssessmentKind, due: readonly KindDue[]): readonly Because[] {
  const exact = due.find((each) => each.kind === kind);
  if (exact) return [because('kind-is-due', exact, { kind, due: exact.kind })];
  const lighter = due.find((each) => coversKind(kind, each.kind));
  return lighter ? [because('kind-is-deeper', lighter, { kind, due: lighter.kind })] : [];
}
