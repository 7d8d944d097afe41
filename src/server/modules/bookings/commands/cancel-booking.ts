import { bookingOperations } from '../../../../contract/bookings.ts';
import { cancelBooking } from '../../../../rules/bookings/cancel-booking.ts';
import { pence } from '../../../../rules/values/money.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import { moveAssessment, ownParty } from '../../assessments/index.ts';
import { releaseAssessorDays } from '../assessor-days.store.ts';
import { bookingCommand } from '../booking-command.ts';
import { asRulesSeeIt, changeBooking } from '../bookings.store.ts';
import { raiseLateNoticeFee } from '../late-notice-fees.store.ts';
import { bookingCancelled } from '../letters/booking-cancelled.ts';
import { lateNoticeFeeRaised } from '../letters/late-notice-fee-raised.ts';

/** The party cancels. The assessment that is due stays due; with less than four weeks' notice, SECAS decides on the charge. */
export const cancelBookingCommand = bookingCommand({
  operation: bookingOperations['cancel-booking'],
  allows: PARTY_ACTORS,
  who: ownParty,
  offeredIn: ['requested', 'proposed', 'confirmed'],
  decide: ({ body, on, book }, { booking }) =>
    cancelBooking(asRulesSeeIt(booking), { acceptedFeePence: pence(body.acceptedFeePence) }, on, book),
  async apply(asked, { booking }, event) {
    if (event.event === 'late-notice-fee-raised') return raiseLateNoticeFee(asked, booking, event);
    await changeBooking(asked.tx, booking.id, { state: 'cancelled', cancelled_on: asked.on });
    if (booking.assessment_id) {
      await releaseAssessorDays(asked.tx, booking.assessment_id);
      await moveAssessment(asked.tx, booking.assessment_id, 'cancelled', null, { closed_on: asked.on });
    }
  },
  tell: (asked, { booking }, event) =>
    event.event === 'late-notice-fee-raised'
      ? lateNoticeFeeRaised(asked, booking, event)
      : bookingCancelled(asked, booking, event, asked.body.reason),
});
