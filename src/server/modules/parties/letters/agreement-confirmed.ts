import { PARTY_ACTORS } from '../../../access/roles.ts';
import type { Message } from '../../../platform/outbox/message.ts';

/** Tells a party that it may read its provider's assurance from now on. */
export const agreementConfirmed = (party: { readonly id: string }, system: string): Message[] => [
  {
    topic: 'letter',
    letter: 'agreement-confirmed',
    to: { partyId: party.id, roles: PARTY_ACTORS },
    partyId: party.id,
    subject: 'The report on your Shared Resource Provider',
    body: `SECAS has confirmed the agreement behind ${system}. The report on its provider that stands, and what the SSC decided on it, are on your page; you are told when there is another.`,
    link: `/parties/${party.id}`,
    confidential: true,
  },
];
