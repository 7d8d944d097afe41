import { describe, expect, it } from 'vitest';
import { day } from '../values/day.ts';
import { NO_MONEY, pence } from '../values/money.ts';
import type { Booking } from './booking.ts';
import { cancelBooking } from './cancel-booking.ts';
import { decideLateNoticeFee } from './decide-late-notice-fee.ts';
import { rescheduleBooking } from './reschedule-booking.ts';

const aBooking = (over: Partial<Booking> = {}): Booking => ({
  state: 'confirmed',
  kind: 'fusa',
  startOn: day('2026-12-14'),
  estimatePence: pence(4_000_000),
  ...over,
});
const inTime = day('2026-11-16');
const late = day('2026-11-24');
const later = day('2027-02-01');

describe('reschedule-booking (seed: costs and cancellation fees)', () => {
  it('given four weeks of notice, when rescheduled, then the booking goes back to the User CIO free of charge', () => {
    const outcome = rescheduleBooking(aBooking(), { newStartOn: later, acceptedFeePence: NO_MONEY }, inTime);
    expect(outcome).toMatchObject({
      ok: true,
      value: [
        { event: 'booking-rescheduled', fromOn: '2026-12-14', toOn: '2027-02-01', noticeDays: 28, state: 'requested' },
      ],
    });
  });

  it('given less, when rescheduled with the charge accepted, then the charge waits for SECAS', () => {
    const outcome = rescheduleBooking(aBooking(), { newStartOn: later, acceptedFeePence: pence(1_000_000) }, late);
    expect(outcome).toMatchObject({
      ok: true,
      value: [
        { event: 'booking-rescheduled', noticeDays: 20 },
        { event: 'late-notice-fee-raised', change: 'reschedule', basePence: 4_000_000, feePence: 1_000_000 },
      ],
    });
  });

  it('given a page that showed no charge yesterday, when there is one today, then nothing happens', () => {
    const outcome = rescheduleBooking(aBooking(), { newStartOn: later, acceptedFeePence: NO_MONEY }, late);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'fee-has-changed', facts: { feePence: 1_000_000 } } });
  });

  it.each([
    ['the day it is booked for', '2026-12-14', 'same-start-day'],
    ['today', '2026-11-16', 'start-not-in-future'],
    ['a Saturday', '2027-02-06', 'not-a-working-day'],
    ['Boxing Day as observed', '2026-12-28', 'not-a-working-day'],
  ])('is refused for %s', (_, newStartOn, code) => {
    const outcome = rescheduleBooking(aBooking(), { newStartOn: day(newStartOn), acceptedFeePence: NO_MONEY }, inTime);
    expect(outcome).toMatchObject({ ok: false, refusal: { code } });
  });

  it('is refused from the start day on', () => {
    const request = { newStartOn: later, acceptedFeePence: pence(9_999_999) };
    expect(rescheduleBooking(aBooking(), request, day('2026-12-13')).ok).toBe(true);
    expect(rescheduleBooking(aBooking(), request, day('2026-12-14'))).toMatchObject({
      ok: false,
      refusal: { code: 'start-has-passed', facts: { startOn: '2026-12-14' } },
    });
  });

  it.each(['draft', 'cancelled'] as const)('is refused for a booking that is %s', (state) => {
    const outcome = rescheduleBooking(aBooking({ state }), { newStartOn: later, acceptedFeePence: NO_MONEY }, inTime);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'wrong-state' } });
  });
});

describe('cancel-booking (FAQ: as rescheduling)', () => {
  it('costs nothing before dates were confirmed, however late', () => {
    const outcome = cancelBooking(aBooking({ state: 'proposed' }), { acceptedFeePence: NO_MONEY }, day('2026-12-11'));
    expect(outcome).toMatchObject({ ok: true, value: [{ event: 'booking-cancelled', noticeDays: 3 }] });
  });

  it('raises the charge with late notice of a confirmed booking', () => {
    const outcome = cancelBooking(aBooking(), { acceptedFeePence: pence(1_000_000) }, late);
    expect(outcome).toMatchObject({
      ok: true,
      value: [{ event: 'booking-cancelled' }, { event: 'late-notice-fee-raised', change: 'cancel' }],
    });
  });
});

describe('decide-late-notice-fee (seed: "can be charged"; default Q13: SECAS decides)', () => {
  const fee = { state: 'pending', feePence: pence(1_000_000) } as const;

  it.each(['charge', 'waive'] as const)('to %s needs a reason', (decision) => {
    expect(decideLateNoticeFee(fee, { decision, reason: '  ' }, late)).toMatchObject({
      ok: false,
      refusal: { code: 'reason-required' },
    });
    expect(decideLateNoticeFee(fee, { decision, reason: 'Two key staff were ill.' }, late)).toMatchObject({
      ok: true,
      value: { state: decision === 'charge' ? 'charged' : 'waived', decidedOn: late },
    });
  });

  it('is decided once', () => {
    const outcome = decideLateNoticeFee({ ...fee, state: 'waived' }, { decision: 'charge', reason: 'No.' }, late);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'fee-not-pending', facts: { state: 'waived' } } });
  });
});
