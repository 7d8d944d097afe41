import { bookingOperations } from '../../../../contract/bookings.ts';
import { type AssessmentBooked, bookAssessment } from '../../../../rules/bookings/book-assessment.ts';
import { estimateOfForm } from '../../../../rules/bookings/estimate-of-form.ts';
import { fulfilledBy, isInitial } from '../../../../rules/bookings/kinds-due.ts';
import {
  AGREED_INTERPRETATIONS_VERSION,
  CATALOGUE_VERSION,
  SCF_VERSION,
} from '../../../../rules/fieldwork/catalogue/index.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import { baselineOf, openAssessment, ownParty, predecessor } from '../../assessments/index.ts';
import { bookingCommand, type OnBooking } from '../booking-command.ts';
import {
  noRateCard,
  type RateCard,
  rateCardFor,
  type SendingSituation,
  sendingSituation,
} from '../booking-situation.ts';
import { changeBooking } from '../bookings.store.ts';
import { assessmentBooked } from '../letters/assessment-booked.ts';
import { storedEstimate } from '../stored-estimate.ts';

type Sending = Asked<(typeof bookingOperations)['book-assessment']>;
interface Facts {
  readonly situation: SendingSituation;
  readonly rateCard: RateCard | undefined;
}

/** The party sends the form to SECAS; the round of assessment begins with it. */
export const bookAssessmentCommand = bookingCommand<
  (typeof bookingOperations)['book-assessment'],
  Facts,
  AssessmentBooked
>({
  operation: bookingOperations['book-assessment'],
  allows: PARTY_ACTORS,
  who: ownParty,
  offeredIn: ['draft'],
  facts: async ({ tx, on }, booking) => ({
    situation: await sendingSituation(tx, booking, on),
    rateCard: await rateCardFor(tx, booking.form.wantedStartOn ?? on),
  }),
  decide({ on, book }, { booking, facts: { situation, rateCard } }) {
    const booked = bookAssessment(booking.form, situation, on, book);
    if (!booked.ok) return booked;
    return rateCard ? allow([booked.value], booked.because) : noRateCard(booked.value.wantedStartOn);
  },
  async apply(asked, loaded, event) {
    const { tx, on } = asked;
    const { booking, facts } = loaded;
    const estimate = facts.rateCard && estimateOfForm(booking.form, facts.rateCard, on, asked.book);
    await changeBooking(tx, booking.id, {
      assessment_id: await openRound(asked, loaded, event),
      state: event.state,
      kind: event.kind,
      wanted_start_on: event.wantedStartOn,
      submitted_on: event.receivedOn,
      estimate: estimate?.ok ? storedEstimate(estimate.value) : null,
    });
  },
  tell: (asked, { booking }, event) => assessmentBooked(asked, booking, event),
  races: { one_open_round: 'round-already-open', one_successor: 'successor-exists' },
});

/** Opens the round in its first state. @returns its id */
async function openRound(
  asked: Sending,
  { booking, facts }: OnBooking<Facts>,
  event: AssessmentBooked,
): Promise<string> {
  const { tx, on, at } = asked;
  const { form } = booking;
  const follows = booking.predecessor_id ? await predecessor(tx, booking.party_id, booking.predecessor_id) : undefined;
  const id = asked.newId();
  await openAssessment(
    tx,
    {
      id,
      party_id: booking.party_id,
      kind: event.kind,
      round_no: (follows?.round_no ?? 0) + 1,
      predecessor_id: follows?.id ?? null,
      baseline_id: await baselineOf(tx, booking.party_id, event.kind),
      initial: event.kind === 'fusa' && isInitial(facts.situation.due, form.userRoles ?? []),
      user_roles: form.userRoles ?? [],
      staged: event.staged,
      system_kind: form.systemKind ?? 'bespoke',
      catalogue_version: CATALOGUE_VERSION,
      scf_version: SCF_VERSION,
      ai_version: AGREED_INTERPRETATIONS_VERSION,
      due_by: fulfilledBy(event.kind, facts.situation.due)?.dueBy ?? null,
      created_at: at,
    },
    on,
  );
  return id;
}
