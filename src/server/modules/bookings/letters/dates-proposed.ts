import type { Operation } from '../../../../contract/operation.ts';
import { countInWords } from '../../../../contract/words.ts';
import type { DatesProposed, TeamMember } from '../../../../rules/bookings/propose-dates.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { BookingRecord } from '../bookings.store.ts';
import { daysInWords, headingOf } from './letter.ts';

/** Tells SECAS that days and a team wait to be confirmed, and the team that its days are held. */
export async function datesProposed(
  { tx, actor }: Pick<Asked<Operation>, 'tx' | 'actor'>,
  booking: BookingRecord,
  event: DatesProposed,
  team: readonly TeamMember[],
): Promise<Message[]> {
  const { letter, ref, assessment, partyName } = await headingOf(tx, booking);
  const named = { ...letter, letter: 'dates-proposed' };
  const days = `${daysInWords(event)} (${countInWords(event.workingDays, 'Working Day')})`;
  return [
    {
      ...named,
      to: { roles: SECAS_OFFICERS },
      subject: `${ref}: days and a team are proposed`,
      body: `For the ${assessment} of ${partyName}, the User CIO proposes ${days}, with ${team.map(({ name }) => name).join(', ')}.\n\nPlease confirm them.`,
    },
    {
      ...named,
      to: { personIds: team.map(({ personId }) => personId).filter((id) => id !== actor.personId) },
      subject: `${ref}: you are proposed for a team`,
      body: `${actor.name} proposes you for the ${assessment} of ${partyName}, ${days}. The days are held until SECAS confirms.`,
    },
  ];
}
