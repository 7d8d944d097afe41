import type { Operation } from '../../../../contract/operation.ts';
import { dayInWords, poundsInWords } from '../../../../contract/words.ts';
import type { LateNoticeFeeRaised } from '../../../../rules/bookings/change-booking.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import { type BookingRecord, headlineOf } from '../bookings.store.ts';

/** Tells SECAS that a late-notice charge awaits its decision, and the party what may come. */
export async function lateNoticeFeeRaised(
  { tx }: Asked<Operation>,
  booking: BookingRecord,
  fee: LateNoticeFeeRaised,
): Promise<Message[]> {
  const { ref, partyName } = await headlineOf(tx, booking);
  const why = `The change was asked for ${fee.noticeDays} days before the start on ${dayInWords(fee.startOn)}; four weeks are needed for it to be free.`;
  const amount = `25% of the estimate of ${poundsInWords(fee.basePence)}, which is ${poundsInWords(fee.feePence)} without VAT`;
  const letter = {
    topic: 'letter',
    letter: 'late-notice-fee-raised',
    partyId: booking.party_id,
    confidential: false,
  } as const;
  return [
    {
      ...letter,
      to: { roles: SECAS_OFFICERS },
      subject: `${ref}: charge or waive for late notice`,
      body: `${partyName}: ${why}\n\nIt can be charged ${amount}. Please charge or waive, with a reason.`,
      link: '/late-notice-fees',
    },
    {
      ...letter,
      to: { partyId: booking.party_id, roles: ['party-administrator', 'party-contributor', 'party-director'] },
      subject: `${ref}: a late-notice charge may follow`,
      body: `${why}\n\nYou can be charged ${amount}. SECAS decides whether to charge or to waive it, and tells you why.`,
      link: `/bookings/${booking.id}`,
    },
  ];
}
