import { nameOf } from '../../../../contract/names.ts';
import type { Operation } from '../../../../contract/operation.ts';
import { dayInWords } from '../../../../contract/words.ts';
import type { RemovedFromAgenda } from '../../../../rules/committee/agenda.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { OnPaper } from '../committee-command.ts';
import { partyNamed } from './party-named.ts';

/** Tells the party and the members that a paper was taken off the agenda. */
export async function removedFromAgenda(
  { tx }: Asked<Operation>,
  { assessment, meeting }: OnPaper,
  { reason }: RemovedFromAgenda,
): Promise<Message[]> {
  const { ref, kind, party_id } = assessment;
  const letter = { topic: 'letter', letter: 'removed-from-agenda', partyId: party_id, confidential: true } as const;
  const what = `${nameOf(kind)} ${ref} is not on the agenda of ${dayInWords(meeting.heldOn)} any more.`;
  return [
    {
      ...letter,
      to: { partyId: party_id },
      subject: `${ref}: another meeting of the SSC`,
      body: `${what} It waits for another meeting; SECAS tells you which.`,
      link: `/assessments/${assessment.id}/committee`,
    },
    {
      ...letter,
      to: { roles: ['ssc-member', 'ssc-chair', 'panel-observer'] },
      subject: `${meeting.ref}: the paper on ${await partyNamed(tx, party_id)} is withdrawn`,
      body: `${what}\n\n${reason}`,
      link: `/meetings/${meeting.id}`,
    },
  ];
}
