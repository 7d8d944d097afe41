import { bookingOperations } from '../../../../contract/bookings.ts';
import { estimateOfForm } from '../../../../rules/bookings/estimate-of-form.ts';
import { saveBooking } from '../../../../rules/bookings/save-booking.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import { ownParty } from '../../assessments/index.ts';
import { bookingCommand } from '../booking-command.ts';
import { rateCardFor } from '../booking-situation.ts';
import { changeBooking } from '../bookings.store.ts';
import { storedEstimate } from '../stored-estimate.ts';

/** The party saves the form as far as it has been filled in; the estimate is worked out again from it. */
export const saveBookingCommand = bookingCommand({
  operation: bookingOperations['save-booking'],
  allows: PARTY_ACTORS,
  who: ownParty,
  offeredIn: ['draft'],
  facts: async ({ tx, on, body }) => ({ rateCard: await rateCardFor(tx, body.form.wantedStartOn ?? on) }),
  decide({ body }, { booking }) {
    const outcome = saveBooking(booking, body.form);
    return outcome.ok ? allow([outcome.value]) : outcome;
  },
  async apply({ tx, at, on, body, book }, { booking, facts: { rateCard } }, { kind }) {
    const estimate = rateCard && estimateOfForm(body.form, rateCard, on, book);
    await changeBooking(tx, booking.id, {
      kind,
      form: JSON.stringify(body.form),
      wanted_start_on: body.form.wantedStartOn ?? null,
      estimate: estimate?.ok ? storedEstimate(estimate.value) : null,
      saved_at: at,
    });
  },
});
