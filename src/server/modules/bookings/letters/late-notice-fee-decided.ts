import type { Operation } from '../../../../contract/operation.ts';
import { dayInWords, poundsInWords } from '../../../../contract/words.ts';
import type { LateNoticeFeeDecided } from '../../../../rules/bookings/decide-late-notice-fee.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { BookingRecord } from '../bookings.store.ts';
import type { LateNoticeFeeRecord } from '../late-notice-fees.store.ts';
import { headingOf } from './letter.ts';

/** Tells the party whether the late-notice charge is made, and why; and the User CIO, who raises it, when it is. */
export async function lateNoticeFeeDecided(
  { tx }: Pick<Asked<Operation>, 'tx'>,
  booking: BookingRecord,
  fee: LateNoticeFeeRecord,
  event: LateNoticeFeeDecided,
): Promise<Message[]> {
  const { letter, ref, partyName } = await headingOf(tx, booking);
  const named = { ...letter, letter: 'late-notice-fee-decided' };
  const amount = poundsInWords(event.feePence);
  const asked = `the change you asked for on ${dayInWords(fee.requested_on)}`;
  const forParty = { partyId: booking.party_id, roles: PARTY_ACTORS };
  if (event.state === 'waived') {
    return [
      {
        ...named,
        to: forParty,
        subject: `${ref}: the late-notice charge is waived`,
        body: `SECAS waives the charge of ${amount} for ${asked}.\n\nThe reason: ${event.reason}`,
      },
    ];
  }
  return [
    {
      ...named,
      to: forParty,
      subject: `${ref}: a late-notice charge is made`,
      body: `SECAS charges ${amount} without VAT for ${asked}. It will appear in your DCC charges.\n\nThe reason: ${event.reason}`,
    },
    {
      ...named,
      to: { roles: ['assessor-lead'] },
      subject: `${ref}: a late-notice charge may be raised`,
      body: `SECAS charges ${partyName} ${amount} without VAT for late notice. It can now be raised as a charge.`,
    },
  ];
}
