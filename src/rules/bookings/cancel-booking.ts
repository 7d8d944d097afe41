import type { Overlay } from '../rulebook/dated.ts';
import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import { allow, type Outcome } from '../values/outcome.ts';
import type { Booking } from './booking.ts';
import { feeRaised, type LateNoticeFeeRaised, mayChangeBooking } from './change-booking.ts';

export type BookingCancelled = {
  readonly event: 'booking-cancelled';
  readonly startOn: Day;
  readonly noticeDays: number;
};

/**
 * Cancels a booking. The same four weeks and the same charge as for rescheduling (FAQ_CANCEL, default Q13): the
 * assessment that is due stays due.
 *
 * Refuses: `wrong-state`, `start-has-passed`, `fee-has-changed`.
 */
export function cancelBooking(
  booking: Booking,
  request: { readonly acceptedFeePence: Pence },
  on: Day,
  overlay?: Overlay,
): Outcome<readonly (BookingCancelled | LateNoticeFeeRaised)[]> {
  const change = mayChangeBooking(booking, request.acceptedFeePence, on, overlay);
  if (!change.ok) return change;
  const fee = change.value;
  const cancelled: BookingCancelled = {
    event: 'booking-cancelled',
    startOn: booking.startOn,
    noticeDays: fee.noticeDays,
  };
  return allow([cancelled, ...feeRaised('cancel', booking, fee, on)], fee.because);
}
