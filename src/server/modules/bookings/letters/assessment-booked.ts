import type { Operation } from '../../../../contract/operation.ts';
import { dayInWords } from '../../../../contract/words.ts';
import type { AssessmentBooked } from '../../../../rules/bookings/book-assessment.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { BookingRecord } from '../bookings.store.ts';
import { headingOf, partyPeople } from './letter.ts';

/** Tells the User CIO that days and a team are to be proposed, SECAS that a form was received, and the party so too. */
export async function assessmentBooked(
  { tx }: Pick<Asked<Operation>, 'tx'>,
  booking: BookingRecord,
  event: AssessmentBooked,
): Promise<Message[]> {
  const { letter, ref, assessment, partyName } = await headingOf(tx, booking);
  const named = { ...letter, letter: 'assessment-booked' };
  const wanted = `${partyName} asks for a ${assessment} (${ref}) from ${dayInWords(event.wantedStartOn)}.`;
  return [
    {
      ...named,
      to: { roles: ['assessor-lead'] },
      subject: `${ref}: please propose days and a team`,
      body: `${wanted}\n\nPlease propose days and a team; SECAS then confirms them.`,
    },
    {
      ...named,
      to: { roles: SECAS_OFFICERS },
      subject: `${ref}: a booking was received`,
      body: `${wanted}\n\nThe User CIO now proposes days and a team; you confirm them.`,
    },
    {
      ...named,
      to: partyPeople(booking.party_id),
      subject: `${ref}: your booking was received`,
      body: `SECAS received your booking of a ${assessment} on ${dayInWords(event.receivedOn)}. You asked for ${dayInWords(event.wantedStartOn)}; wanted dates are not guaranteed. The User CIO proposes days and a team, SECAS confirms them, and you are told.`,
    },
  ];
}
