import type { Operation } from '../../../../contract/operation.ts';
import { countInWords, dayInWords } from '../../../../contract/words.ts';
import type { BookingCancelled } from '../../../../rules/bookings/cancel-booking.ts';
import { PARTY_ACTORS, SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import { type BookingRecord, confirmedDays } from '../bookings.store.ts';
import { calendarOf, headingOf } from './letter.ts';

/** Tells SECAS and the User CIO that their days are free again, and the party that what is due stays due. */
export async function bookingCancelled(
  { tx }: Pick<Asked<Operation>, 'tx'>,
  booking: BookingRecord,
  event: BookingCancelled,
  reason: string,
): Promise<Message[]> {
  const heading = await headingOf(tx, booking);
  const { letter, ref, assessment, partyName } = heading;
  const days = confirmedDays(booking);
  const named = {
    ...letter,
    letter: 'booking-cancelled',
    ...(days && { calendar: { ...calendarOf(booking, heading, days), cancelled: true } }),
  };
  const what = `${partyName} cancels its ${assessment} (${ref}), which was to start on ${dayInWords(event.startOn)}, with ${countInWords(event.noticeDays, 'day')} of notice.\n\nThe reason given: ${reason}`;
  return [
    { ...named, to: { roles: SECAS_OFFICERS }, subject: `${ref}: cancelled by the party`, body: what },
    {
      ...named,
      to: { personIds: booking.team.map(({ person_id }) => person_id) },
      subject: `${ref}: cancelled by the party`,
      body: `${what}\n\nYour days are free again.`,
    },
    {
      ...named,
      to: { partyId: booking.party_id, roles: PARTY_ACTORS },
      subject: `${ref}: your booking is cancelled`,
      body: `Your ${assessment} of ${dayInWords(event.startOn)} is cancelled. The assessment that is due stays due: please book it again in time.`,
    },
  ];
}
