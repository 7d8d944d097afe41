import { bookingOperations } from '../../../../contract/bookings.ts';
import { proposeDates, type TeamMember } from '../../../../rules/bookings/propose-dates.ts';
import { confirmBookingClock } from '../../../../rules/rulebook/values.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { deadline, isStaged, moveAssessment, nameTeam } from '../../assessments/index.ts';
import { holdAssessorDays, proposedPeople, releaseAssessorDays } from '../assessor-days.store.ts';
import { bookingCommand } from '../booking-command.ts';
import { assessmentOf, changeBooking } from '../bookings.store.ts';
import { datesProposed } from '../letters/dates-proposed.ts';

interface Facts {
  readonly team: readonly TeamMember[];
  readonly staged: boolean;
}

/** The User CIO proposes days and a team, and holds the assessors' days for them. */
export const proposeDatesCommand = bookingCommand({
  operation: bookingOperations['propose-dates'],
  allows: ['assessor-lead'],
  who: (actor) => actor.side === 'cio',
  offeredIn: ['requested', 'proposed'],
  async facts({ tx, body }, booking): Promise<Facts | undefined> {
    const people = await proposedPeople(
      tx,
      booking.party_id,
      body.team.map(({ personId }) => personId),
    );
    const team = body.team.flatMap(({ personId, role }) => {
      const person = people.find((each) => each.personId === personId);
      return person ? [{ ...person, role }] : [];
    });
    const staged = await isStaged(tx, assessmentOf(booking));
    return team.length === body.team.length ? { team, staged } : undefined;
  },
  decide({ body, on, book }, { booking, facts: { team, staged } }) {
    const { startOn, endOn, phaseOneEndOn, phaseTwoStartOn } = body;
    const proposed = proposeDates(
      { state: booking.state, kind: booking.kind, staged, breakWeeks: booking.form.breakWeeks },
      { startOn, endOn, phaseOneEndOn, phaseTwoStartOn, team },
      on,
      book,
    );
    return proposed.ok ? allow([proposed.value], proposed.because) : proposed;
  },
  async apply({ tx, on, book }, { booking, facts: { team } }, event) {
    const assessment = { id: assessmentOf(booking), party_id: booking.party_id };
    await releaseAssessorDays(tx, assessment.id);
    await holdAssessorDays(tx, { id: assessment.id, partyId: booking.party_id }, team, event);
    await nameTeam(
      tx,
      assessment,
      team.map(({ personId, role }) => ({ person_id: personId, role })),
    );
    await changeBooking(tx, booking.id, {
      state: event.state,
      proposed_start_on: event.startOn,
      proposed_phase_one_end_on: event.phaseOneEndOn ?? null,
      proposed_phase_two_start_on: event.phaseTwoStartOn ?? null,
      proposed_end_on: event.endOn,
    });
    await moveAssessment(tx, assessment.id, 'requested', deadline(confirmBookingClock, on, book));
  },
  tell: (asked, { booking, facts: { team } }, event) => datesProposed(asked, booking, event, team),
  races: { assessor_days_pkey: 'assessor-day-taken' },
});
