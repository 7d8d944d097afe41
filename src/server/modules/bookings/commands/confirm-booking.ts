import { bookingOperations } from '../../../../contract/bookings.ts';
import { confirmBooking } from '../../../../rules/bookings/confirm-booking.ts';
import type { Due } from '../../../../rules/obligations/due.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { moveAssessment, schemeBody } from '../../assessments/index.ts';
import { bookingCommand } from '../booking-command.ts';
import { dueForBooking } from '../booking-situation.ts';
import { asRulesSeeIt, assessmentOf, type BookingRecord, changeBooking } from '../bookings.store.ts';
import { type ConfirmedWithTeam, insertConfirmation } from '../confirmation.store.ts';
import { bookingConfirmed } from '../letters/booking-confirmed.ts';

const proposedBreak = ({ proposed_phase_one_end_on: end, proposed_phase_two_start_on: start }: BookingRecord) =>
  end && start ? { phaseOneEndOn: end, phaseTwoStartOn: start } : undefined;

type Op = (typeof bookingOperations)['confirm-booking'];
interface Facts {
  readonly due: readonly Due[];
  readonly documentId: string;
}

/** SECAS confirms days and team: the assessment is scheduled, and the party gets its confirmation. */
export const confirmBookingCommand = bookingCommand<Op, Facts, ConfirmedWithTeam>({
  operation: bookingOperations['confirm-booking'],
  allows: SECAS_OFFICERS,
  who: schemeBody,
  offeredIn: ['proposed'],
  facts: async ({ tx, on, newId }, booking) => ({ due: await dueForBooking(tx, booking, on), documentId: newId() }),
  decide({ on }, { booking, facts: { due } }) {
    const { startOn } = asRulesSeeIt(booking);
    const confirmed = confirmBooking(
      {
        state: booking.state,
        kind: booking.kind,
        proposedStartOn: booking.proposed_start_on ?? startOn,
        proposedEndOn: booking.proposed_end_on ?? startOn,
        proposedBreak: proposedBreak(booking),
      },
      due,
      on,
    );
    const team = booking.team.map(({ person_id, role }) => ({ personId: person_id, role }));
    return confirmed.ok ? allow([{ ...confirmed.value, team }], confirmed.because) : confirmed;
  },
  async apply(asked, { booking, facts: { documentId } }, event) {
    const days = { start_on: event.startOn, end_on: event.endOn };
    await changeBooking(asked.tx, booking.id, {
      ...days,
      phase_one_end_on: event.phaseOneEndOn ?? null,
      phase_two_start_on: event.phaseTwoStartOn ?? null,
      state: event.state,
      confirmed_on: event.confirmedOn,
    });
    await moveAssessment(asked.tx, assessmentOf(booking), 'scheduled', event.startOn, days);
    await insertConfirmation(asked, booking, documentId);
  },
  tell: (asked, { booking, facts: { documentId } }, event) => bookingConfirmed(asked, booking, event, documentId),
});
