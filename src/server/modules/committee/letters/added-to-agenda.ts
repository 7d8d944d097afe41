import { nameOf } from '../../../../contract/names.ts';
import type { Operation } from '../../../../contract/operation.ts';
import { dayInWords } from '../../../../contract/words.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { AssessmentRecord } from '../../assessments/index.ts';
import type { MeetingRecord } from '../committee.store.ts';
import { partyNamed } from './party-named.ts';

/** Tells the party and the team when the SSC looks at the assessment, and the members that there is a paper to read. */
export async function addedToAgenda(
  { tx }: Asked<Operation>,
  assessment: AssessmentRecord,
  meeting: MeetingRecord,
  itemId: string,
): Promise<Message[]> {
  const { ref, kind, party_id, team } = assessment;
  const letter = { topic: 'letter', letter: 'added-to-agenda', partyId: party_id, confidential: true } as const;
  const when = `The Security Sub-Committee looks at ${nameOf(kind)} ${ref} on ${dayInWords(meeting.held_on)}.`;
  return [
    {
      ...letter,
      to: { partyId: party_id },
      subject: `${ref}: the SSC meets on ${dayInWords(meeting.held_on)}`,
      body: `${when}\n\nNothing is needed from you. You are told the outcome by letter.`,
      link: `/assessments/${assessment.id}/committee`,
    },
    {
      ...letter,
      to: { personIds: team.map(({ person_id }) => person_id) },
      subject: `${ref}: the SSC meets on ${dayInWords(meeting.held_on)}`,
      body: `${when}\n\nThe lead assessor attends by invitation.`,
      link: `/assessments/${assessment.id}/committee`,
    },
    {
      ...letter,
      to: { roles: ['ssc-member', 'ssc-chair', 'panel-observer'] },
      subject: `${meeting.ref}: a paper on ${await partyNamed(tx, party_id)}`,
      body: `${when}\n\nPlease read the paper. If you have an interest in it, declare it first: from then on you are asked nothing more about it.`,
      link: `/meetings/${meeting.id}/items/${itemId}`,
    },
  ];
}
