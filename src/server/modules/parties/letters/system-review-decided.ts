import { dayInWords } from '../../../../contract/words.ts';
import type { SystemReviewDecided } from '../../../../rules/parties/user-systems.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { PartyRecord } from '../parties.store.ts';

/** Tells the party and SECAS how the SSC has a second User System reviewed; what it is called stays in here. */
export function systemReviewDecided({ id, name }: PartyRecord, event: SystemReviewDecided): Message[] {
  const how =
    event.how === 'next-annual'
      ? 'leaves its review to the next annual assessment'
      : `has it reviewed by itself${event.by ? `, by ${dayInWords(event.by)}` : ''}`;
  const letter = {
    topic: 'letter',
    letter: 'system-review-decided',
    partyId: id,
    link: `/parties/${id}`,
    confidential: true,
    subject: `${name}: review of a second User System`,
    body: `On ${dayInWords(event.decidedOn)} the SSC decided on the User System “${event.name}”: it ${how} (G3.9).\n\n${event.reason}`,
  } as const;
  return [
    { ...letter, to: { roles: SECAS_OFFICERS } },
    { ...letter, to: { partyId: id, roles: ['party-administrator', 'party-contributor'] } },
  ];
}
