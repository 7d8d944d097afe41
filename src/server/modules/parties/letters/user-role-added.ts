import { nameOf } from '../../../../contract/names.ts';
import type { UserRoleAdded } from '../../../../rules/parties/add-user-role.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { PartyRecord } from '../parties.store.ts';

/** Tells the party's people and SECAS that another User Role is in the register, and what comes before its entry. */
export function userRoleAdded({ id, name }: PartyRecord, { role }: UserRoleAdded): Message[] {
  const letter = {
    topic: 'letter',
    letter: 'user-role-added',
    partyId: id,
    link: `/parties/${id}`,
    confidential: false,
    subject: `${name}: ${nameOf(role)} added`,
    body: `${name} wants to act as ${nameOf(role)}. A Full User Security Assessment for this User Role comes before its entry.`,
  } as const;
  return [
    { ...letter, to: { roles: SECAS_OFFICERS } },
    { ...letter, to: { partyId: id, roles: ['party-administrator', 'party-contributor', 'party-director'] } },
  ];
}
