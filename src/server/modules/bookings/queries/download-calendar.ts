import { bookingOperations } from '../../../../contract/bookings.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { withMarking } from '../../../platform/files/marked.ts';
import { calendarFile } from '../../../platform/mail/mail.ts';
import { query } from '../../../platform/query/query.ts';
import { confirmedDays, findBooking } from '../bookings.store.ts';
import { calendarOf, headingOf } from '../letters/letter.ts';

/** The confirmed days as a calendar file. There is none while the days are not confirmed. */
export const downloadCalendar = query({
  operation: bookingOperations['download-calendar'],
  allows: everyoneOf('party', 'cio', 'secas'),
  async read({ tx, params }) {
    const booking = await findBooking(tx, params.bookingId);
    const days = booking?.state === 'confirmed' ? confirmedDays(booking) : undefined;
    if (!booking || !days) return undefined;
    const heading = await headingOf(tx, booking);
    const entry = calendarOf(booking, heading, days);
    const { text } = calendarFile(entry);
    const fileName = withMarking(`${heading.ref}.ics`, 'amber');
    return { download: { fileName, mediaType: 'text/calendar; charset=utf-8', marking: 'amber', content: text } };
  },
});
