import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../values/day.ts';
import { pence } from '../values/money.ts';
import type { Booking } from './booking.ts';
import { lateNoticeFee } from './late-notice-fee.ts';
import { noticeGiven } from './notice.ts';

const aBooking = (over: Partial<Booking> = {}): Booking => ({
  state: 'confirmed',
  kind: 'fusa',
  startOn: day('2026-12-22'),
  estimatePence: pence(5_333_332),
  ...over,
});

describe('notice (seed: at least four weeks; counting: default Q14)', () => {
  it('given a start on 22 December, when asked on 24 November, then 28 days are given and that is in time', () => {
    const notice = noticeGiven({ requestedOn: day('2026-11-24'), startOn: day('2026-12-22') });
    expect(notice).toMatchObject({ noticeDays: 28, neededDays: 28, late: false, freeUntilOn: '2026-11-24' });
  });

  it('given the same start, when asked a day later, then 27 days are given and that is late', () => {
    const notice = noticeGiven({ requestedOn: day('2026-11-25'), startOn: day('2026-12-22') });
    expect(notice).toMatchObject({ noticeDays: 27, late: true });
  });

  it('does not lose a day when the clocks change', () => {
    const notice = noticeGiven({ requestedOn: day('2026-03-09'), startOn: day('2026-04-07') });
    expect(notice).toMatchObject({ noticeDays: 29, late: false, freeUntilOn: '2026-03-10' });
  });
});

describe('the late-notice charge (seed: 25% of the total cost; base: default Q13, before VAT: default Q22)', () => {
  it('given an estimate of £53,333.32, when notice is late, then £13,333.33 may be charged', () => {
    const fee = lateNoticeFee(aBooking(), day('2026-11-25'));
    expect(fee).toMatchObject({ chargeable: true, basePence: 5_333_332, feePence: 1_333_333 });
    expect(fee.because.map((step) => step.rule)).toEqual([
      'notice-needed',
      'notice-counting',
      'notice-given',
      'late-notice-base',
      'late-notice-percent',
      'late-notice-is-decided',
    ]);
  });

  it('is nothing when the notice is in time', () => {
    expect(lateNoticeFee(aBooking(), day('2026-11-24'))).toMatchObject({ chargeable: false, feePence: 0 });
  });

  it.each(['requested', 'proposed'] as const)('is nothing for a booking that is only %s', (state) => {
    expect(lateNoticeFee(aBooking({ state }), day('2026-12-20'))).toMatchObject({ chargeable: false, feePence: 0 });
  });

  it('never appears, and never grows, with longer notice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 9_999_999 }),
        (earlier, later, estimate) => {
          const booking = aBooking({ estimatePence: pence(estimate) });
          const [longer, shorter] = [Math.max(earlier, later), Math.min(earlier, later)];
          const feeFor = (noticeDays: number) => lateNoticeFee(booking, addDays(booking.startOn, -noticeDays)).feePence;
          expect(feeFor(longer)).toBeLessThanOrEqual(feeFor(shorter));
        },
      ),
    );
  });
});
