import { dayInWords } from '../../../../contract/words.ts';
import type { UserSystemAdded, UserSystemTold } from '../../../../rules/parties/user-systems.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { PartyRecord } from '../parties.store.ts';

/** The notice of a second or later User System, on its way to the SSC by SECAS; what it is called stays in here. */
export function secondUserSystem(
  { id, name }: PartyRecord,
  event: Pick<UserSystemAdded | UserSystemTold, 'name' | 'inUseFrom' | 'toldLate'>,
): Message[] {
  const late = event.toldLate ? ' It is in use already: the notice comes late.' : '';
  return [
    {
      topic: 'letter',
      letter: 'second-user-system',
      to: { roles: [...SECAS_OFFICERS, 'ssc-chair'] },
      partyId: id,
      link: `/parties/${id}`,
      confidential: true,
      subject: `${name}: a second User System`,
      body: `${name} gives notice of another User System, “${event.name}”, in use from ${dayInWords(event.inUseFrom)}.${late}\n\nThe SSC leaves its review to the next annual assessment, or orders one by itself (G3.9).`,
    },
  ];
}
