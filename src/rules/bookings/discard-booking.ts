import type { Day } from '../values/day.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import type { BookingState } from '../vocabulary.ts';

export type BookingDiscarded = {
  readonly event: 'booking-discarded';
  readonly discardedOn: Day;
  readonly state: 'discarded';
};

/**
 * Whether a booking may be discarded: only while it is a draft. What SECAS has received is cancelled instead, with the
 * notice that takes (FAQ_CANCEL). Refuses with `not-a-draft`; fact: `state`.
 */
export function mayDiscard(state: BookingState): Outcome<BookingState> {
  if (state === 'draft') return allow(state);
  return refuse('not-a-draft', { state }, [
    because('received-is-cancelled', { cite: 'FAQ_CANCEL', trust: 'published' }, { state }),
  ]);
}

/** The party discards its draft. It costs nothing and binds nobody; what is due stays due. Refuses as `mayDiscard`. */
export function discardBooking(booking: { readonly state: BookingState }, on: Day): Outcome<BookingDiscarded> {
  const draft = mayDiscard(booking.state);
  if (!draft.ok) return draft;
  return allow({ event: 'booking-discarded', discardedOn: on, state: 'discarded' });
}
