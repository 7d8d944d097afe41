import { describe, expect, it } from 'vitest';
import { day } from '../values/day.ts';
import { BOOKING_STATES } from '../vocabulary.ts';
import { discardBooking } from './discard-booking.ts';

const today = day('2026-11-24');

describe('discard-booking', () => {
  it('given a draft, when it is discarded, then it is over on that day', () => {
    expect(discardBooking({ state: 'draft' }, today)).toMatchObject({
      ok: true,
      value: { event: 'booking-discarded', discardedOn: today, state: 'discarded' },
    });
  });

  it.each(
    BOOKING_STATES.filter((state) => state !== 'draft'),
  )('given a booking that is %s, then it is refused: what was sent is cancelled (FAQ_CANCEL)', (state) => {
    expect(discardBooking({ state }, today)).toMatchObject({
      ok: false,
      refusal: { code: 'not-a-draft', facts: { state }, because: [{ cite: 'FAQ_CANCEL' }] },
    });
  });
});
