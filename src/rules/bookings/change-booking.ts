import type { Overlay } from '../rulebook/dated.ts';
import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import type { BookingChange } from '../vocabulary.ts';
import { type Booking, bookingIsIn } from './booking.ts';
import { type LateNoticeFee, lateNoticeFee } from './late-notice-fee.ts';

/** A late-notice charge that now waits for SECAS to charge or waive it. */
export type LateNoticeFeeRaised = {
  readonly event: 'late-notice-fee-raised';
  readonly change: BookingChange;
  readonly requestedOn: Day;
  readonly startOn: Day;
  readonly noticeDays: number;
  readonly basePence: Pence;
  readonly feePence: Pence;
};

/**
 * What rescheduling and cancelling have in common: the booking is still open, its start has not come, and the charge
 * that the person accepted is not less than the charge it may bring by now. Answers that charge.
 * Refuses: `wrong-state`, `start-has-passed`, `fee-has-changed`.
 */
export function mayChangeBooking(
  booking: Booking,
  acceptedFeePence: Pence,
  on: Day,
  overlay?: Overlay,
): Outcome<LateNoticeFee> {
  const open = bookingIsIn(booking.state, ['requested', 'proposed', 'confirmed']);
  if (!open.ok) return open;
  if (booking.state === 'confirmed' && booking.startOn <= on) {
    return refuse('start-has-passed', { startOn: booking.startOn });
  }
  const fee = lateNoticeFee(booking, on, overlay);
  if (fee.feePence > acceptedFeePence) return refuse('fee-has-changed', { feePence: fee.feePence }, fee.because);
  return allow(fee, fee.because);
}

/** The charge as an event, when there is one. */
export function feeRaised(
  change: BookingChange,
  booking: Booking,
  fee: LateNoticeFee,
  requestedOn: Day,
): readonly LateNoticeFeeRaised[] {
  if (!fee.chargeable) return [];
  const { noticeDays, basePence, feePence } = fee;
  return [
    { event: 'late-notice-fee-raised', change, requestedOn, startOn: booking.startOn, noticeDays, basePence, feePence },
  ];
}
