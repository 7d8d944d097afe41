import { nameOf } from '../../../../contract/names.ts';
import type { PremisesDeclared } from '../../../../rules/parties/declare-premises.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { PartyRecord } from '../parties.store.ts';

/** Tells SECAS and the party when a count moves the party to another row of the cycle table. Otherwise nobody is told. */
export function premisesChangeWhatIsDue(
  { id, name }: Pick<PartyRecord, 'id' | 'name'>,
  event: PremisesDeclared,
): Message[] {
  if (event.category === event.categoryBefore) return [];
  const kind =
    event.kind && event.kind !== event.kindBefore
      ? ` What is due next is now a ${nameOf(event.kind)}.`
      : ' The kind due next stays the same.';
  const letter = {
    topic: 'letter',
    letter: 'premises-change-what-is-due',
    partyId: id,
    link: `/parties/${id}`,
    confidential: true,
    subject: `${name}: another cycle of assessments`,
    body: `A count of premises was declared. The Party is now: ${nameOf(event.category)} (before: ${nameOf(event.categoryBefore)}).${kind}`,
  } as const;
  return [
    { ...letter, to: { roles: SECAS_OFFICERS } },
    { ...letter, to: { partyId: id, roles: ['party-administrator', 'party-contributor'] } },
  ];
}
