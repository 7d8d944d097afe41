import type { InterestDeclared } from '../../../../rules/committee/declare-interest.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Message } from '../../../platform/outbox/message.ts';

/** Tells SECAS and the chair who takes no part in what; and, when the chair added it, the member. */
export function interestDeclared(
  member: { readonly id: string; readonly name: string },
  partyId: string,
  { nature, source }: InterestDeclared,
): Message[] {
  const letter = { topic: 'letter', letter: 'interest-declared', link: '/meetings', confidential: true } as const;
  const told: Message = {
    ...letter,
    to: { roles: [...SECAS_OFFICERS, 'ssc-chair'] },
    partyId,
    subject: `${member.name} has an interest in a party`,
    body: `${member.name} takes no part in what concerns the party: ${nature}. The quorum is reckoned on those who remain, and the recusal stands in the minutes.`,
  };
  if (source === 'declared') return [told];
  // Names no party: the member may not be told more of it than that there is an interest.
  const toMember: Message = {
    ...letter,
    to: { personIds: [member.id] },
    partyId: null,
    subject: 'The chair has recorded an interest of yours',
    body: `The chair has recorded that you have an interest in a party (${nature}). You see nothing of it and take no part in what concerns it. Speak to the chair if you disagree.`,
  };
  return [told, toMember];
}
