import type { Operation } from '../../../../contract/operation.ts';
import { dayInWords } from '../../../../contract/words.ts';
import { noticeGiven } from '../../../../rules/bookings/notice.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import type { BookingRecord } from '../bookings.store.ts';
import type { ConfirmedWithTeam } from '../confirmation.store.ts';
import { calendarOf, daysInWords, headingOf } from './letter.ts';

/** Has the confirmation made as a PDF; tells the party and the team, each with the days as a calendar entry. */
export async function bookingConfirmed(
  { tx, on }: Pick<Asked<Operation>, 'tx' | 'on'>,
  booking: BookingRecord,
  event: ConfirmedWithTeam,
  documentId: string,
): Promise<Message[]> {
  const heading = await headingOf(tx, booking);
  const { letter, ref, assessment, partyName } = heading;
  const days = daysInWords(event);
  const { freeUntilOn } = noticeGiven({ requestedOn: on, startOn: event.startOn }, await bookOf(tx));
  const named = { ...letter, letter: 'booking-confirmed', calendar: calendarOf(booking, heading, event) };
  return [
    { topic: 'document', documentId, kind: 'booking-confirmation', marking: 'amber', partyId: booking.party_id },
    {
      ...named,
      to: { partyId: booking.party_id, roles: PARTY_ACTORS },
      subject: `${ref}: your assessment is confirmed`,
      body: `Your ${assessment} is confirmed for ${days}.\n\nYou may reschedule or cancel free of charge until ${dayInWords(freeUntilOn)}; after that you can be charged 25% of the estimate.\n\nYou can answer the controls and attach evidence from now on.`,
    },
    {
      ...named,
      to: { personIds: event.team.map(({ personId }) => personId) },
      subject: `${ref}: confirmed`,
      body: `The ${assessment} of ${partyName} is confirmed for ${days}. You are on its team.`,
    },
  ];
}
