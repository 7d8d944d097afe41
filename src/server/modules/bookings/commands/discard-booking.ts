import { bookingOperations } from '../../../../contract/bookings.ts';
import { discardBooking, mayDiscard } from '../../../../rules/bookings/discard-booking.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import { ownParty } from '../../assessments/index.ts';
import { bookingCommand } from '../booking-command.ts';
import { changeBooking } from '../bookings.store.ts';

/** The party discards a draft that it never sent. It is kept, out of the way; nobody is told, since nobody else saw it. */
export const discardBookingCommand = bookingCommand({
  operation: bookingOperations['discard-booking'],
  allows: PARTY_ACTORS,
  who: ownParty,
  offeredIn: mayDiscard,
  decide({ on }, { booking }) {
    const discarded = discardBooking(booking, on);
    return discarded.ok ? allow([discarded.value], discarded.because) : discarded;
  },
  apply: ({ tx }, { booking }, { state, discardedOn }) =>
    changeBooking(tx, booking.id, { state, discarded_on: discardedOn }),
});
