import { bookAssessment } from '../../../rules/bookings/book-assessment.ts';
import { confirmBooking } from '../../../rules/bookings/confirm-booking.ts';
import { type Estimate, type EstimateRequest, estimateAssessment } from '../../../rules/bookings/estimate.ts';
import { proposeDates } from '../../../rules/bookings/propose-dates.ts';
import { cardInForce } from '../../../rules/charges/rate-card.ts';
import { inForce } from '../../../rules/rulebook/dated.ts';
import { confirmBookingClock, proposeDatesClock } from '../../../rules/rulebook/values.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { BookingState } from '../../../rules/vocabulary.ts';
import { workingDay, workingDaysOf } from '../days.ts';
import type { Scheme } from '../scheme.ts';
import { BOOKING_NOTES } from '../texts/index.ts';
import { changeBooking } from './booking-change.ts';
import { addDocument } from './documents.ts';
import type { Round } from './round.ts';
import type { Timeline } from './timeline.ts';

/** A booking on its way into the tables. */
export interface LaidBooking {
  readonly row: ReturnType<typeof rowOf>;
  readonly estimate: Estimate;
  /** What the journal files its events under. */
  readonly about: { readonly kind: 'booking'; readonly id: string };
}

/** The form as the party filled it in. */
const formOf = ({ story, scheme }: Round, wantedStartOn: Day, asked: EstimateRequest) => ({
  kind: story.kind,
  userRoles: story.userRoles,
  systemKind: story.party.system,
  sites: story.party.sites,
  wantedStartOn,
  preparedness: asked.preparedness,
  observationsExpected: asked.observationsExpected,
  contactName: story.party.lead.name,
  contactEmail: story.party.lead.email,
  contactPhone: story.party.lead.phone,
  billingContact: `Accounts payable, ${story.party.name}`,
  notes: scheme.dice.pick(BOOKING_NOTES),
});

/** What an assessment of this kind would cost by the card in force on a day. */
function estimateOn(scheme: Scheme, request: EstimateRequest, on: Day): Estimate {
  const card = cardInForce(scheme.cards, on);
  if (!card) throw new Error(`No rate card is in force on ${on}`);
  return estimateAssessment(request, card, on);
}

/** From the request to the confirmed days, and what was changed afterwards. */
export function layBooking(round: Round, timeline: Timeline, request: EstimateRequest): void {
  const { story, scheme } = round;
  const booked = ask(round, timeline, request);
  const confirmed = round.reached('scheduled') || story.change !== undefined;
  if (confirmed || story.booking === 'proposed') propose(round, timeline, booked);
  if (confirmed) confirm(round, timeline, booked);
  if (story.change) changeBooking(round, booked, story.change);
  scheme.rows.add('bookings', booked.row);
  round.booking = booked.row;
}

/** The kind was due, or it would not have been planned. */
const dueOf = ({ story }: Round) => [{ kind: story.kind, cite: 'G8_CYCLE', trust: 'recalled' } as const];

function ask(round: Round, timeline: Timeline, request: EstimateRequest): LaidBooking {
  const { story, scheme } = round;
  const { submittedOn } = timeline;
  const form = formOf(round, story.startOn, request);
  const estimate = estimateOn(scheme, request, submittedOn);
  const at = round.at(submittedOn);
  const row = rowOf(round, timeline, at, { form: JSON.stringify(form), estimate: JSON.stringify(estimate) });
  const about = { kind: 'booking', id: row.id } as const;
  const situation = { bookingState: 'draft', due: dueOf(round), initial: story.initial } as const;
  const asked = round.allowed('book-assessment', bookAssessment(form, situation, submittedOn));
  const outcome = { ...asked, value: [asked.value] };
  round.happens(submittedOn, story.party.lead, 'book-assessment', outcome, about, at);
  round.row.turn_due_on = workingDay(submittedOn, inForce(proposeDatesClock, submittedOn).value);
  return { row, estimate, about };
}

function rowOf(
  round: Round,
  { submittedOn, endOn }: Timeline,
  at: string,
  texts: { readonly form: string; readonly estimate: string },
) {
  const { story, scheme, keys } = round;
  return {
    id: round.newId(at),
    ref: scheme.numbers.ref('BK'),
    ...keys,
    predecessor_id: story.predecessor?.id ?? null,
    state: 'requested' as BookingState,
    kind: story.kind,
    ...texts,
    wanted_start_on: story.startOn as Day | null,
    wanted_end_on: endOn as Day | null,
    proposed_start_on: null as Day | null,
    proposed_end_on: null as Day | null,
    start_on: null as Day | null,
    end_on: null as Day | null,
    submitted_on: submittedOn,
    confirmed_on: null as Day | null,
    cancelled_on: null as Day | null,
    saved_at: at,
    version: 3,
    created_by: story.party.lead.personId,
    created_at: at,
  };
}

function propose(round: Round, { proposedOn, endOn }: Timeline, { row, about }: LaidBooking): void {
  const { story } = round;
  const days = workingDaysOf(story.startOn, endOn);
  const team = chooseTeam(round, days);
  const state = { state: 'requested', kind: story.kind, staged: false } as const;
  const outcome = proposeDates(state, { startOn: story.startOn, endOn, team }, proposedOn);
  const proposed = round.allowed('propose-dates', outcome);
  round.happens(proposedOn, round.lead, 'propose-dates', { ...proposed, value: [proposed.value] }, about);
  Object.assign(row, { state: 'proposed', proposed_start_on: story.startOn, proposed_end_on: endOn, version: 4 });
  round.row.turn_due_on = workingDay(proposedOn, inForce(confirmBookingClock, proposedOn).value);
  // A booking that was moved or cancelled has given its team and its days back.
  if (!story.change) keepTeam(round, team, days);
}

type Team = ReturnType<typeof chooseTeam>;

function chooseTeam(round: Round, days: readonly Day[]) {
  const { scheme, story } = round;
  const { leads, assessors, reviewers } = scheme.bodies;
  round.lead = scheme.diary.whoIsFree(leads, days, story.led);
  round.assessor = scheme.diary.whoIsFree(assessors, days);
  const others = reviewers.filter((each) => each !== round.assessor);
  round.reviewer = others.find(({ name }) => name === story.reviewed) ?? scheme.dice.pick(others);
  return [
    { ...round.lead, role: 'lead' },
    { ...round.assessor, role: 'assessor' },
    { ...round.reviewer, role: 'quality-reviewer' },
  ] as const;
}

function keepTeam({ scheme, keys, lead, assessor }: Round, team: Team, days: readonly Day[]): void {
  for (const { personId, role } of team) scheme.rows.add('assessment_team', { ...keys, person_id: personId, role });
  for (const person of [lead, assessor]) {
    scheme.diary.book(person, days);
    for (const on_day of days) scheme.rows.add('assessor_days', { ...keys, person_id: person.personId, on_day });
  }
}

function confirm(round: Round, { confirmedOn, endOn }: Timeline, { row, about }: LaidBooking): void {
  const { story, scheme } = round;
  const secas = scheme.dice.pick(scheme.bodies.secas);
  const state = { state: 'proposed', kind: story.kind, proposedStartOn: story.startOn, proposedEndOn: endOn } as const;
  const confirmed = round.allowed('confirm-booking', confirmBooking(state, dueOf(round), confirmedOn));
  round.happens(confirmedOn, secas, 'confirm-booking', { ...confirmed, value: [confirmed.value] }, about);
  const change = { state: 'confirmed', start_on: story.startOn, end_on: endOn, confirmed_on: confirmedOn, version: 5 };
  Object.assign(row, change);
  Object.assign(round.row, { start_on: story.startOn, end_on: endOn, turn_due_on: story.startOn });
  const title = `Booking confirmation ${round.ref}`;
  addDocument(round, { kind: 'booking-confirmation', title, marking: 'amber', on: confirmedOn });
}
