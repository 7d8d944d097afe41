import { nameOf } from '../../../../contract/names.ts';
import type { Operation } from '../../../../contract/operation.ts';
import { dayInWords } from '../../../../contract/words.ts';
import type { BookingRescheduled } from '../../../../rules/bookings/reschedule-booking.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import { type BookingRecord, confirmedDays, headlineOf } from '../bookings.store.ts';
import { calendarOf } from './letter.ts';

/** Tells SECAS, the team, and the party's own people that another start was asked for. */
export async function bookingRescheduled(
  { tx }: Asked<Operation>,
  booking: BookingRecord,
  event: BookingRescheduled,
): Promise<Message[]> {
  const { ref, kind, partyName } = await headlineOf(tx, booking);
  const days = confirmedDays(booking);
  const moved = `${partyName} asks to move its ${nameOf(kind)} (${ref}) from ${dayInWords(event.fromOn)} to ${dayInWords(event.toOn)}, with ${event.noticeDays} days’ notice.`;
  const letter = {
    topic: 'letter',
    letter: 'booking-rescheduled',
    partyId: booking.party_id,
    link: `/bookings/${booking.id}`,
    confidential: false,
  } as const;
  return [
    {
      ...letter,
      to: { roles: SECAS_OFFICERS },
      subject: `${ref}: another start is asked for`,
      body: `${moved}\n\nThe User CIO proposes days and a team again; you confirm them.`,
    },
    {
      ...letter,
      to: { personIds: booking.team.map(({ person_id }) => person_id) },
      subject: `${ref}: another start is asked for`,
      body: `${moved}\n\nThe days held for it are free again. Please propose days and a team.`,
    },
    {
      ...letter,
      to: { partyId: booking.party_id, roles: ['party-administrator', 'party-contributor'] },
      subject: `${ref}: your request for another start was received`,
      body: `You asked for ${dayInWords(event.toOn)} instead of ${dayInWords(event.fromOn)}. The User CIO now proposes days and a team, and SECAS confirms them.`,
      ...(days && { calendar: { ...calendarOf(booking, { ref, assessment: nameOf(kind) }, days), cancelled: true } }),
    },
  ];
}
