import { bookAssessment } from '../../../rules/bookings/book-assessment.ts';
import type { Booking } from '../../../rules/bookings/booking.ts';
import { cancelBooking } from '../../../rules/bookings/cancel-booking.ts';
import { confirmBooking } from '../../../rules/bookings/confirm-booking.ts';
import { decideLateNoticeFee } from '../../../rules/bookings/decide-late-notice-fee.ts';
import { type EstimateRequest, estimateAssessment } from '../../../rules/bookings/estimate.ts';
import { proposeDates } from '../../../rules/bookings/propose-dates.ts';
import { rescheduleBooking } from '../../../rules/bookings/reschedule-booking.ts';
import { cardInForce } from '../../../rules/charges/rate-card.ts';
import { inForce } from '../../../rules/rulebook/dated.ts';
import { confirmBookingClock, proposeDatesClock } from '../../../rules/rulebook/values.ts';
import { addDays, type Day } from '../../../rules/values/day.ts';
import { pence } from '../../../rules/values/money.ts';
import { nextWorkingDay } from '../../../rules/values/working-days.ts';
import { lastWorkingDay, workingDay, workingDaysOf } from '../days.ts';
import type { Person, Scheme } from '../scheme.ts';
import { BOOKING_NOTES, CHARGE_REASONS, RESCHEDULE_REASONS, WAIVER_REASONS } from '../texts/index.ts';
import { raiseFeeOf } from './charges.ts';
import { addDocument } from './documents.ts';
import type { Round } from './round.ts';
import type { Timeline } from './timeline.ts';

const ACCEPTED_AT_MOST = pence(100_000_000);

/** The form as the party filled it in. */
export const formOf = ({ story, scheme }: Round, wantedStartOn: Day, asked: EstimateRequest) => ({
  kind: story.kind,
  userRoles: story.userRoles,
  systemKind: story.party.system,
  staged: story.staged ?? false,
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
export function estimateOn(scheme: Scheme, request: EstimateRequest, on: Day) {
  const card = cardInForce(scheme.cards, on);
  if (!card) throw new Error(`No rate card is in force on ${on}`);
  return estimateAssessment(request, card, on);
}

/** From the request to the confirmed days, and what was changed afterwards. */
export function layBooking(round: Round, timeline: Timeline, request: EstimateRequest): void {
  const { story, scheme, row } = round;
  const { submittedOn, proposedOn, confirmedOn, endOn } = timeline;
  const { lead: asker } = story.party;
  const form = formOf(round, story.startOn, request);
  const estimate = estimateOn(scheme, request, submittedOn);
  const at = round.at(submittedOn);
  const id = round.newId();
  const booking = {
    id,
    ref: `BK-${String(scheme.numbers.next('booking')).padStart(4, '0')}`,
    ...round.keys,
    predecessor_id: story.predecessor?.id ?? null,
    state: 'requested' as 'requested' | 'proposed' | 'confirmed' | 'cancelled',
    kind: story.kind,
    form: JSON.stringify(form),
    wanted_start_on: story.startOn as Day | null,
    wanted_end_on: endOn as Day | null,
    proposed_start_on: null as Day | null,
    proposed_end_on: null as Day | null,
    start_on: null as Day | null,
    end_on: null as Day | null,
    submitted_on: submittedOn,
    confirmed_on: null as Day | null,
    cancelled_on: null as Day | null,
    estimate: JSON.stringify(estimate),
    saved_at: at,
    version: 3,
    created_by: asker.personId,
    created_at: at,
  };
  const about = { kind: 'booking', id };
  const due = [{ kind: story.kind, cite: 'G8_CYCLE', trust: 'recalled' } as const];
  const situation = { bookingState: 'draft', due, initial: story.initial } as const;
  const asked = bookAssessment(form, situation, submittedOn);
  const booked = round.allowed('book-assessment', asked);
  round.happens(submittedOn, asker, 'book-assessment', { ...booked, value: [booked.value] }, about, at);
  row.turn_due_on = workingDay(submittedOn, inForce(proposeDatesClock, submittedOn).value);

  if (round.reached('scheduled') || story.booking === 'proposed' || story.change) {
    propose();
    if (round.reached('scheduled') || story.change) confirm();
  }
  if (story.change) changeIt();
  scheme.rows.add('bookings', booking);
  round.booking = booking;

  function propose(): void {
    const days = workingDaysOf(story.startOn, endOn);
    const { leads, assessors, reviewers } = scheme.bodies;
    round.lead = scheme.diary.whoIsFree(leads, days, story.led);
    round.assessor = scheme.diary.whoIsFree(assessors, days);
    const others = reviewers.filter((each) => each !== round.assessor);
    round.reviewer = others.find(({ name }) => name === story.reviewed) ?? scheme.dice.pick(others);
    const team = [
      { ...round.lead, role: 'lead' },
      { ...round.assessor, role: 'assessor' },
      { ...round.reviewer, role: 'quality-reviewer' },
    ] as const;
    const proposal = { startOn: story.startOn, endOn, team };
    const state = { state: 'requested', kind: story.kind, staged: story.staged ?? false } as const;
    const proposed = round.allowed('propose-dates', proposeDates(state, proposal, proposedOn));
    round.happens(proposedOn, round.lead, 'propose-dates', { ...proposed, value: [proposed.value] }, about);
    Object.assign(booking, { state: 'proposed', proposed_start_on: story.startOn, proposed_end_on: endOn, version: 4 });
    row.turn_due_on = workingDay(proposedOn, inForce(confirmBookingClock, proposedOn).value);
    if (story.change) return;
    // A booking that was moved or cancelled has given its team and its days back.
    for (const { personId, role } of team)
      scheme.rows.add('assessment_team', { ...round.keys, person_id: personId, role });
    for (const person of [round.lead, round.assessor]) {
      scheme.diary.book(person, days);
      for (const on_day of days)
        scheme.rows.add('assessor_days', { ...round.keys, person_id: person.personId, on_day });
    }
  }

  function confirm(): void {
    const secas = scheme.dice.pick(scheme.bodies.secas);
    const state = {
      state: 'proposed',
      kind: story.kind,
      proposedStartOn: story.startOn,
      proposedEndOn: endOn,
    } as const;
    const confirmed = round.allowed('confirm-booking', confirmBooking(state, due, confirmedOn));
    round.happens(confirmedOn, secas, 'confirm-booking', { ...confirmed, value: [confirmed.value] }, about);
    const change = {
      state: 'confirmed',
      start_on: story.startOn,
      end_on: endOn,
      confirmed_on: confirmedOn,
      version: 5,
    };
    Object.assign(booking, change);
    Object.assign(row, { start_on: story.startOn, end_on: endOn, turn_due_on: story.startOn });
    addDocument(round, {
      kind: 'booking-confirmation',
      title: `Booking confirmation ${round.ref}`,
      marking: 'green',
      on: confirmedOn,
    });
  }

  function changeIt(): void {
    const { change } = story;
    if (!change) return;
    const on = lastWorkingDay(addDays(story.startOn, -change.noticeDays));
    const now: Booking = {
      state: 'confirmed',
      kind: story.kind,
      startOn: story.startOn,
      estimatePence: estimate.likelyPence,
    };
    if (change.change === 'cancel') {
      const outcome = cancelBooking(now, { acceptedFeePence: ACCEPTED_AT_MOST }, on);
      settle(round.happens(on, asker, 'cancel-booking', outcome, about), on);
      Object.assign(booking, { state: 'cancelled', cancelled_on: on, version: 6 });
      Object.assign(row, { turn_due_on: null, closed_on: on });
      return;
    }
    const newStartOn = nextWorkingDay(addDays(story.startOn, 49));
    const outcome = rescheduleBooking(now, { newStartOn, acceptedFeePence: ACCEPTED_AT_MOST }, on);
    settle(round.happens(on, asker, 'reschedule-booking', outcome, about), on);
    const moved = { wanted_start_on: newStartOn, wanted_end_on: null, proposed_start_on: null, proposed_end_on: null };
    Object.assign(booking, {
      ...moved,
      state: 'requested',
      start_on: null,
      end_on: null,
      confirmed_on: null,
      version: 6,
    });
    const turnDueOn = workingDay(on, inForce(proposeDatesClock, on).value);
    Object.assign(row, { start_on: null, end_on: null, turn_due_on: turnDueOn });
  }

  function settle(events: readonly { readonly event: string }[], on: Day): void {
    const raised = events.find(
      (each): each is Extract<(typeof events)[number], { event: 'late-notice-fee-raised' }> & RaisedFee =>
        each.event === 'late-notice-fee-raised',
    );
    const { change } = story;
    if (raised && change) addFee(raised, change.fee, on);
  }

  function addFee(fee: RaisedFee, state: 'pending' | 'charged' | 'waived' | 'none', on: Day): void {
    if (state === 'none') throw new Error(`${round.ref}: such notice does bring a charge`);
    const secas: Person = scheme.dice.pick(scheme.bodies.secas);
    const decidedOn = state === 'pending' ? null : workingDay(on, 3);
    const reason = scheme.dice.pick(state === 'waived' ? WAIVER_REASONS : CHARGE_REASONS);
    const feeId = round.newId();
    const row = {
      id: feeId,
      ...round.keys,
      booking_id: id,
      change: fee.change,
      requested_on: on,
      start_on: fee.startOn,
      notice_days: fee.noticeDays,
      base_pence: fee.basePence,
      fee_pence: fee.feePence,
      state,
      reason: decidedOn && reason,
      internal_reason: state === 'waived' ? scheme.dice.pick(RESCHEDULE_REASONS) : null,
      decided_by: decidedOn && secas.personId,
      decided_on: decidedOn,
      version: decidedOn ? 2 : 1,
      created_at: round.at(on, 1),
    };
    scheme.rows.add('late_notice_fees', row);
    if (!decidedOn) return;
    const decision = state === 'charged' ? 'charge' : 'waive';
    const decided = round.allowed(
      'decide-late-notice-fee',
      decideLateNoticeFee({ state: 'pending', feePence: fee.feePence }, { decision, reason }, decidedOn),
    );
    round.happens(decidedOn, secas, 'decide-late-notice-fee', { ...decided, value: [decided.value] }, about);
    if (state === 'charged') raiseFeeOf(round, { ...row, fee_pence: fee.feePence }, decidedOn);
  }
}

type RaisedFee = {
  readonly change: 'reschedule' | 'cancel';
  readonly startOn: Day;
  readonly noticeDays: number;
  readonly basePence: number;
  readonly feePence: ReturnType<typeof pence>;
};
