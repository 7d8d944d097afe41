import { inForce, type Overlay } from '../rulebook/dated.ts';
import { rescheduleLeadDays } from '../rulebook/values.ts';
import { addDays, type Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import { isWorkingDay, nextWorkingDay } from '../values/working-days.ts';
import type { Booking } from './booking.ts';
import { feeRaised, type LateNoticeFeeRaised, mayChangeBooking } from './change-booking.ts';

export type BookingRescheduled = {
  readonly event: 'booking-rescheduled';
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly noticeDays: number;
  /** The booking goes back to the User CIO, who proposes days and team again. */
  readonly state: 'requested';
};

export type RescheduleRequest = {
  readonly newStartOn: Day;
  /** The charge the person saw and accepted; 0 when the page showed none. */
  readonly acceptedFeePence: Pence;
};

/**
 * Moves a booking to another start. With at least four weeks of notice it is free; with less, a charge is raised for
 * SECAS to charge or waive (seed: "Costs and cancellation fees").
 *
 * The new start is a Working Day in the future. That the twelve weeks bind new requests only is our reading
 * (DEFAULT_RESCHEDULE_LEAD): the sources ask for four weeks of notice and say nothing of the new date.
 *
 * Refuses: `wrong-state`, `start-has-passed`, `same-start-day`, `start-not-in-future`, `not-a-working-day`,
 * `fee-has-changed`.
 */
export function rescheduleBooking(
  booking: Booking,
  request: RescheduleRequest,
  on: Day,
  overlay?: Overlay,
): Outcome<readonly (BookingRescheduled | LateNoticeFeeRaised)[]> {
  const change = mayChangeBooking(booking, request.acceptedFeePence, on, overlay);
  if (!change.ok) return change;
  const start = mayBeNewStart(booking, request.newStartOn, on, overlay);
  if (!start.ok) return start;

  const fee = change.value;
  const rescheduled: BookingRescheduled = {
    event: 'booking-rescheduled',
    fromOn: booking.startOn,
    toOn: request.newStartOn,
    noticeDays: fee.noticeDays,
    state: 'requested',
  };
  return allow([rescheduled, ...feeRaised('reschedule', booking, fee, on)], fee.because);
}

/** Whether a day may be the new start; asked by itself while the person is still choosing. */
export function mayBeNewStart(booking: Booking, newStartOn: Day, on: Day, overlay?: Overlay): Outcome<Day> {
  if (newStartOn === booking.startOn) return refuse('same-start-day', { startOn: booking.startOn });
  const lead = inForce(rescheduleLeadDays, on, overlay);
  const earliestOn = nextWorkingDay(addDays(on, lead.value));
  const why = [because('reschedule-lead', lead, { earliestOn })];
  if (newStartOn < addDays(on, lead.value)) return refuse('start-not-in-future', { earliestOn }, why);
  if (!isWorkingDay(newStartOn)) {
    return refuse('not-a-working-day', { on: newStartOn, nextOn: nextWorkingDay(newStartOn) });
  }
  return allow(newStartOn, why);
}
