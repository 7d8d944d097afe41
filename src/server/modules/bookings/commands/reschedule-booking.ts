import { bookingOperations } from '../../../../contract/bookings.ts';
import { rescheduleBooking } from '../../../../rules/bookings/reschedule-booking.ts';
import { pence } from '../../../../rules/values/money.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import { bookingReturnsToRequested, ownParty } from '../../assessments/index.ts';
import { releaseAssessorDays } from '../assessor-days.store.ts';
import { bookingCommand } from '../booking-command.ts';
import { asRulesSeeIt, changeBooking } from '../bookings.store.ts';
import { raiseLateNoticeFee } from '../late-notice-fees.store.ts';
import { bookingRescheduled } from '../letters/booking-rescheduled.ts';
import { lateNoticeFeeRaised } from '../letters/late-notice-fee-raised.ts';

/** The party asks for another start. With less than four weeks' notice, SECAS then decides on the late-notice charge. */
export const rescheduleBookingCommand = bookingCommand({
  operation: bookingOperations['reschedule-booking'],
  allows: PARTY_ACTORS,
  who: ownParty,
  offeredIn: ['requested', 'proposed', 'confirmed'],
  decide: ({ body, on, book }, { booking }) =>
    rescheduleBooking(
      asRulesSeeIt(booking),
      { newStartOn: body.newStartOn, acceptedFeePence: pence(body.acceptedFeePence) },
      on,
      book,
    ),
  async apply(asked, { booking }, event) {
    if (event.event === 'late-notice-fee-raised') return raiseLateNoticeFee(asked, booking, event);
    await changeBooking(asked.tx, booking.id, {
      state: event.state,
      wanted_start_on: event.toOn,
      wanted_end_on: null,
      proposed_start_on: null,
      proposed_phase_one_end_on: null,
      proposed_phase_two_start_on: null,
      proposed_end_on: null,
      start_on: null,
      phase_one_end_on: null,
      phase_two_start_on: null,
      end_on: null,
      confirmed_on: null,
    });
    if (booking.assessment_id) {
      await releaseAssessorDays(asked.tx, booking.assessment_id);
      await bookingReturnsToRequested(asked.tx, booking.assessment_id, asked.on);
    }
  },
  tell: (asked, { booking }, event) =>
    event.event === 'late-notice-fee-raised'
      ? lateNoticeFeeRaised(asked, booking, event)
      : bookingRescheduled(asked, booking, event),
});
