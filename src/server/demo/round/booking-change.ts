import type { Booking } from '../../../rules/bookings/booking.ts';
import { cancelBooking } from '../../../rules/bookings/cancel-booking.ts';
import type { LateNoticeFeeRaised } from '../../../rules/bookings/change-booking.ts';
import { decideLateNoticeFee } from '../../../rules/bookings/decide-late-notice-fee.ts';
import { rescheduleBooking } from '../../../rules/bookings/reschedule-booking.ts';
import { inForce } from '../../../rules/rulebook/dated.ts';
import { proposeDatesClock } from '../../../rules/rulebook/values.ts';
import { addDays, type Day } from '../../../rules/values/day.ts';
import { pence } from '../../../rules/values/money.ts';
import { nextWorkingDay } from '../../../rules/values/working-days.ts';
import { lastWorkingDay, workingDay } from '../days.ts';
import { CHARGE_REASONS, RESCHEDULE_REASONS, WAIVER_REASONS } from '../texts/index.ts';
import type { LaidBooking } from './booking.ts';
import { raiseFeeOf } from './charges.ts';
import type { Round } from './round.ts';
import type { Change } from './story.ts';

const ACCEPTED_AT_MOST = pence(100_000_000);
const MOVED_BY_DAYS = 49;

/** The party moves or cancels a confirmed booking, and SECAS decides on the charge that it brings. */
export function changeBooking(round: Round, booked: LaidBooking, change: Change): void {
  const { story } = round;
  const on = lastWorkingDay(addDays(story.startOn, -change.noticeDays));
  const now: Booking = {
    state: 'confirmed',
    kind: story.kind,
    startOn: story.startOn,
    estimatePence: booked.estimate.likelyPence,
  };
  const events = change.change === 'cancel' ? cancel(round, booked, now, on) : move(round, booked, now, on);
  const raised = events.find((each): each is LateNoticeFeeRaised => each.event === 'late-notice-fee-raised');
  if (raised) layFee(round, booked, raised, change.fee);
}

function cancel(round: Round, { row, about }: LaidBooking, now: Booking, on: Day) {
  const outcome = cancelBooking(now, { acceptedFeePence: ACCEPTED_AT_MOST }, on);
  Object.assign(row, { state: 'cancelled', cancelled_on: on, version: 6 });
  Object.assign(round.row, { turn_due_on: null, closed_on: on });
  return round.happens(on, round.party.lead, 'cancel-booking', outcome, about);
}

function move(round: Round, { row, about }: LaidBooking, now: Booking, on: Day) {
  const newStartOn = nextWorkingDay(addDays(now.startOn, MOVED_BY_DAYS));
  const outcome = rescheduleBooking(now, { newStartOn, acceptedFeePence: ACCEPTED_AT_MOST }, on);
  const moved = { wanted_start_on: newStartOn, wanted_end_on: null, proposed_start_on: null, proposed_end_on: null };
  Object.assign(row, { ...moved, state: 'requested', start_on: null, end_on: null, confirmed_on: null, version: 6 });
  const turnDueOn = workingDay(on, inForce(proposeDatesClock, on).value);
  Object.assign(round.row, { start_on: null, end_on: null, turn_due_on: turnDueOn });
  return round.happens(on, round.party.lead, 'reschedule-booking', outcome, about);
}

/** The charge: pending, charged or waived by SECAS with a reason, and in its time on a statement. */
function layFee(round: Round, { about }: LaidBooking, fee: LateNoticeFeeRaised, state: Change['fee']): void {
  if (state === 'none') throw new Error(`${round.ref}: such notice does bring a charge`);
  const { dice, bodies, rows } = round.scheme;
  const secas = dice.pick(bodies.secas);
  const decidedOn = state === 'pending' ? null : workingDay(fee.requestedOn, 3);
  const reason = dice.pick(state === 'waived' ? WAIVER_REASONS : CHARGE_REASONS);
  const created_at = round.at(fee.requestedOn, 1);
  const id = round.newId(created_at);
  rows.add('late_notice_fees', {
    id,
    ...round.keys,
    booking_id: about.id,
    change: fee.change,
    requested_on: fee.requestedOn,
    start_on: fee.startOn,
    notice_days: fee.noticeDays,
    base_pence: fee.basePence,
    fee_pence: fee.feePence,
    state,
    reason: decidedOn && reason,
    decided_by: decidedOn && secas.personId,
    decided_on: decidedOn,
    version: decidedOn ? 2 : 1,
    created_at,
  });
  if (!decidedOn) return;
  if (state === 'waived')
    rows.add('internal_reasons', { party_id: round.keys.party_id, fee_id: id, reason: dice.pick(RESCHEDULE_REASONS) });
  const request = { decision: state === 'charged' ? ('charge' as const) : ('waive' as const), reason };
  const outcome = decideLateNoticeFee({ state: 'pending', feePence: fee.feePence }, request, decidedOn);
  const decided = round.allowed('decide-late-notice-fee', outcome);
  round.happens(decidedOn, secas, 'decide-late-notice-fee', { ...decided, value: [decided.value] }, about);
  if (state === 'charged') raiseFeeOf(round, { id, fee_pence: fee.feePence }, decidedOn);
}
