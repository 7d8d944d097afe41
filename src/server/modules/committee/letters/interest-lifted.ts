import type { InterestLifted } from '../../../../rules/committee/declare-interest.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Message } from '../../../platform/outbox/message.ts';

/** Tells the member, SECAS and the chair that an interest was lifted, and why: it is never done silently. */
export function interestLifted(
  { partyId, memberName }: { readonly partyId: string; readonly memberName: string },
  { memberId, nature, reason }: InterestLifted,
): Message[] {
  const letter = {
    topic: 'letter',
    letter: 'interest-lifted',
    partyId,
    link: '/meetings',
    confidential: true,
  } as const;
  return [
    {
      ...letter,
      to: { personIds: [memberId] },
      subject: 'The chair has lifted an interest of yours',
      body: `The chair has lifted this interest of yours: ${nature}. The reason: ${reason}\n\nUnless another interest stands, you see the papers of the party again. Declare it anew if you disagree.`,
    },
    {
      ...letter,
      to: { roles: [...SECAS_OFFICERS, 'ssc-chair'] },
      subject: `An interest of ${memberName} is lifted`,
      body: `The chair has lifted this interest of ${memberName}: ${nature}. The reason: ${reason}`,
    },
  ];
}
