import { bookingOperations } from '../../../../contract/bookings.ts';
import { estimateOfForm } from '../../../../rules/bookings/estimate-of-form.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { Refused } from '../../../platform/refused.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { noRateCard, rateCardFor } from '../booking-situation.ts';
import { findBooking } from '../bookings.store.ts';
import { inContract } from '../stored-estimate.ts';

/** The indicative estimate from the form as it stands, whatever was kept with the booking before. */
export const estimateAssessmentQuery = query({
  operation: bookingOperations['estimate-assessment'],
  allows: everyoneOf('party', 'cio', 'secas'),
  async read({ tx, on, params }) {
    const booking = await findBooking(tx, params.bookingId);
    if (!booking) return undefined;
    const wantedOn = booking.form.wantedStartOn ?? on;
    const rateCard = await rateCardFor(tx, wantedOn);
    const estimate = rateCard ? estimateOfForm(booking.form, rateCard, on, await bookOf(tx)) : noRateCard(wantedOn);
    if (!estimate.ok) throw new Refused(estimate.refusal);
    return inContract(estimate.value);
  },
});
