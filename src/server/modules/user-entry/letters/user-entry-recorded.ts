import { nameOf } from '../../../../contract/names.ts';
import { dayInWords } from '../../../../contract/words.ts';
import type { UserEntryRecorded } from '../../../../rules/user-entry/user-entry-gate.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { RoleRow } from '../gates.sql.ts';

/** Tells the Party and DCC that User Entry is complete in a role. */
export function userEntryRecorded(party: RoleRow['party'], { userRole, enteredOn }: UserEntryRecorded): Message[] {
  const letter = { topic: 'letter', letter: 'user-entry-recorded', partyId: party.id, confidential: false } as const;
  const role = nameOf(userRole);
  return [
    {
      ...letter,
      to: { partyId: party.id, roles: ['party-administrator', 'party-contributor', 'party-director'] },
      subject: `User Entry is complete: ${role}`,
      body: `SECAS has recorded that User Entry was completed on ${dayInWords(enteredOn)} in the role ${role}.\n\nAs a User you are assessed every year; your Party’s page says what is due and when.`,
      link: `/parties/${party.id}`,
    },
    {
      ...letter,
      to: { roles: ['dcc-user-entry'] },
      subject: `${party.ref}: User Entry is complete (${role})`,
      body: `${party.name} (${party.ref}) completed User Entry on ${dayInWords(enteredOn)} in the role ${role}.`,
      link: `/user-entry/${party.ref}`,
    },
  ];
}
