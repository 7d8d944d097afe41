import { nameOf } from '../../../../contract/names.ts';
import { dayInWords } from '../../../../contract/words.ts';
import { breakOf, type FieldworkDays, phasesOf } from '../../../../rules/bookings/phases.ts';
import type { Tx } from '../../../db/database.ts';
import type { LetterMessage } from '../../../platform/outbox/message.ts';
import { type BookingRecord, headlineOf } from '../bookings.store.ts';

/** What the letters about a booking share: `BK-0042`, "Full User Security Assessment", the party, and where it is dealt with. */
export interface Heading {
  readonly ref: string;
  readonly assessment: string;
  readonly partyName: string;
  readonly letter: Pick<LetterMessage, 'topic' | 'partyId' | 'link' | 'confidential'>;
}

export async function headingOf(tx: Tx, booking: Pick<BookingRecord, 'id' | 'party_id'>): Promise<Heading> {
  const { ref, kind, partyName } = await headlineOf(tx, booking);
  return {
    ref,
    assessment: nameOf(kind),
    partyName,
    letter: { topic: 'letter', partyId: booking.party_id, link: `/bookings/${booking.id}`, confidential: false },
  };
}

/** The party's own people who act in the assessment. */
export const partyPeople = (partyId: string) => ({ partyId, roles: ['party-administrator', 'party-contributor'] });

/** The calendar entry of a booking's days, with its phases when it is staged; the same id takes it out of the calendar again. */
export const calendarOf = (
  booking: { readonly id: string },
  { ref, assessment }: { readonly ref: string; readonly assessment: string },
  days: FieldworkDays,
) => ({
  uid: `${booking.id}@assay`,
  title: `${assessment} ${ref}`,
  startOn: days.startOn,
  endOn: days.endOn,
  ...(breakOf(days) && { phases: phasesOf(days) }),
});

/** `Tue 16 Feb 2027 to Fri 19 Feb 2027`; of a staged assessment both phases. */
export const daysInWords = (days: FieldworkDays): string =>
  phasesOf(days)
    .map(({ startOn, endOn }) => `${dayInWords(startOn)} to ${dayInWords(endOn)}`)
    .join(' and, after the break, ');
