import type { z } from 'zod';
import { bookingOperations, type NoticePreview } from '../../../../contract/bookings.ts';
import { mayChangeBooking } from '../../../../rules/bookings/change-booking.ts';
import { lateNoticeFee } from '../../../../rules/bookings/late-notice-fee.ts';
import { mayBeNewStart } from '../../../../rules/bookings/reschedule-booking.ts';
import type { Overlay } from '../../../../rules/rulebook/dated.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Outcome } from '../../../../rules/values/outcome.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { inWords, problemOf } from '../../../platform/http/problem.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { asRulesSeeIt, type BookingRecord, findBooking } from '../bookings.store.ts';

/**
 * The same rules that the command will run, asked before anybody confirms: notice, charge, clause. What the person
 * accepts here is what the command is held to.
 */
async function preview(
  tx: Tx,
  bookingId: string,
  on: Day,
  alsoAsk: (booking: Omit<BookingRecord, 'team'>, book: Overlay) => Outcome<unknown> | undefined,
): Promise<z.infer<typeof NoticePreview> | undefined> {
  const booking = await findBooking(tx, bookingId);
  if (!booking || booking.state === 'draft' || booking.state === 'discarded') return undefined;
  const seen = asRulesSeeIt(booking);
  const book = await bookOf(tx);
  const fee = lateNoticeFee(seen, on, book);
  const possible = mayChangeBooking(seen, fee.feePence, on, book);
  const outcome = possible.ok ? alsoAsk(booking, book) : possible;
  return {
    requestedOn: on,
    startOn: seen.startOn,
    noticeDays: fee.noticeDays,
    freeUntilOn: fee.freeUntilOn,
    late: fee.late,
    basePence: fee.basePence,
    feePence: fee.feePence,
    because: inWords(fee.because),
    ...(outcome && !outcome.ok && { refusal: problemOf(outcome.refusal) }),
  };
}

export const previewReschedule = query({
  operation: bookingOperations['preview-reschedule'],
  allows: PARTY_ACTORS,
  read: ({ tx, on, params, query: { newStartOn } }) =>
    preview(
      tx,
      params.bookingId,
      on,
      (booking, book) => newStartOn && mayBeNewStart(asRulesSeeIt(booking), newStartOn, on, book),
    ),
});

export const previewCancel = query({
  operation: bookingOperations['preview-cancel'],
  allows: PARTY_ACTORS,
  read: ({ tx, on, params }) => preview(tx, params.bookingId, on, () => undefined),
});
