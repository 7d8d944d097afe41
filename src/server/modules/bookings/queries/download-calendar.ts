import { bookingOperations } from '../../../../contract/bookings.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { calendarFile } from '../../../platform/mail/mail.ts';
import { query } from '../../../platform/query/query.ts';
import { findBooking } from '../bookings.store.ts';
import { calendarOf, headingOf } from '../letters/letter.ts';

/** The confirmed days as a calendar file. There is none while the days are not confirmed. */
export const downloadCalendar = query({
  operation: bookingOperations['download-calendar'],
  allows: everyoneOf('party', 'cio', 'secas'),
  async read({ tx, params }) {
    const booking = await findBooking(tx, params.bookingId);
    if (booking?.state !== 'confirmed' || !booking.start_on || !booking.end_on) return undefined;
    const heading = await headingOf(tx, booking);
    const entry = calendarOf(booking, heading, { startOn: booking.start_on, endOn: booking.end_on });
    const { text } = calendarFile(entry);
    return { download: { fileName: `${heading.ref}.ics`, mediaType: 'text/calendar; charset=utf-8', content: text } };
  },
});
