import type { z } from 'zod';
import { type BookingProposal, bookingOperations } from '../../../../contract/bookings.ts';
import { missingFields } from '../../../../rules/bookings/book-assessment.ts';
import { earliestStart } from '../../../../rules/bookings/lead-time.ts';
import type { Due } from '../../../../rules/obligations/due.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import { inWords, problemOf } from '../../../platform/http/problem.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { sendingSituation, weighForm } from '../booking-situation.ts';
import { findBooking } from '../bookings.store.ts';

type Answer = z.infer<typeof BookingProposal>;

/** What the rules say to a draft: what is due and why, and whether it could be sent today. */
export const readProposal = query({
  operation: bookingOperations['read-proposal'],
  allows: PARTY_ACTORS,
  async read({ tx, on, params }): Promise<Answer | undefined> {
    const booking = await findBooking(tx, params.bookingId);
    if (!booking) return undefined;
    const situation = await sendingSituation(tx, booking, on);
    const outcome = weighForm(booking.form, situation, on, await bookOf(tx));
    return {
      due: situation.due.map(asShown),
      mayBeStaged: situation.initial && booking.kind === 'fusa',
      earliestStartOn: earliestStart(on, await bookOf(tx)),
      missing: [...missingFields(booking.form)],
      ...(!outcome.ok && { refusal: problemOf(outcome.refusal) }),
    };
  },
});

const asShown = ({ kind, userRoles, dueBy, bookBy, latestStartOn, because }: Due): Answer['due'][number] => ({
  kind,
  userRoles: [...userRoles],
  dueBy: dueBy ?? null,
  bookBy: bookBy ?? null,
  latestStartOn: latestStartOn ?? null,
  because: inWords(because),
});
