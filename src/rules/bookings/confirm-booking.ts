import type { Day } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import type { AssessmentKind, BookingState } from '../vocabulary.ts';
import { bookingIsIn } from './booking.ts';
import { coversKind, type KindDue } from './kind-asked.ts';
import type { TeamRole } from './propose-dates.ts';

export type BookingConfirmed = {
  readonly event: 'booking-confirmed';
  readonly startOn: Day;
  readonly endOn: Day;
  readonly confirmedOn: Day;
  /** Who was confirmed: teams change later, this does not. */
  readonly team: readonly { readonly personId: string; readonly role: TeamRole }[];
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
    readonly team: BookingConfirmed['team'];
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
  return allow({
    event: 'booking-confirmed',
    startOn: booking.proposedStartOn,
    endOn: booking.proposedEndOn,
    confirmedOn: on,
    team: booking.team,
    state: 'confirmed',
  });
}
