import { nameOf } from '../../../../contract/names.ts';
import type { Operation } from '../../../../contract/operation.ts';
import { countInWords, dayInWords } from '../../../../contract/words.ts';
import type { ResponseSubmitted } from '../../../../rules/responses/submit-response.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { OnResponse } from '../response-offers.ts';

/** Tells SECAS that the round is ready for an agenda, and the team what the party answered. Copied to both (G8.24). */
export async function responseSubmitted(
  { tx }: Pick<Asked<Operation>, 'tx'>,
  { assessment }: OnResponse,
  event: ResponseSubmitted,
): Promise<Message[]> {
  const { party_id, id, ref, kind, team } = assessment;
  const party = await tx.selectFrom('parties').select('name').where('id', '=', party_id).executeTakeFirstOrThrow();
  const when = event.late
    ? `It was due by ${dayInWords(event.dueOn)} and is ${countInWords(event.daysLate, 'day')} late.`
    : `It was due by ${dayInWords(event.dueOn)}.`;
  const answered = `${countInWords(event.accepted, 'observation')} accepted, ${event.disputed} disputed.`;
  const letter = {
    topic: 'letter',
    letter: 'response-submitted',
    partyId: party_id,
    subject: `${ref}: the response is in${event.late ? ', late' : ''}`,
    confidential: true,
  } as const;
  const body = `${party.name} has responded to the report on its ${nameOf(kind)} ${ref}. ${when}\n\n${answered}`;
  return [
    {
      ...letter,
      to: { roles: SECAS_OFFICERS },
      body: `${body} Please put it on the agenda of an SSC meeting.`,
      link: `/assessments/${id}/committee`,
    },
    { ...letter, to: { personIds: team.map(({ person_id }) => person_id) }, body, link: `/assessments/${id}/response` },
  ];
}
