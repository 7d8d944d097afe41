import { nameOf } from '../../../../contract/names.ts';
import type { Operation } from '../../../../contract/operation.ts';
import { countInWords, dayInWords } from '../../../../contract/words.ts';
import type { DecisionRecorded } from '../../../../rules/committee/record-decision.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import { lettersToUsers } from '../../assessments/index.ts';
import type { OnPaper } from '../committee-command.ts';
import type { DecisionIds } from '../decisions.store.ts';

/** Has the outcome letter made, and tells the party, the team and SECAS what was decided; of a provider, its Users too. */
export async function decisionRecorded(
  { tx, on }: Asked<Operation>,
  { assessment }: OnPaper,
  { outcome, conditions, followUpBy }: DecisionRecorded,
  { letterId }: DecisionIds,
): Promise<Message[]> {
  const { id, ref, kind, party_id, team } = assessment;
  const letter = {
    topic: 'letter',
    letter: 'decision-recorded',
    partyId: party_id,
    subject: `${ref}: the SSC has decided`,
    link: `/assessments/${id}/committee`,
    confidential: true,
  } as const;
  const decided = `The Security Sub-Committee has decided on ${nameOf(kind)} ${ref}: ${nameOf(outcome)}.`;
  const follows = [
    ...(conditions.length > 0 ? [`The decision carries ${countInWords(conditions.length, 'condition')}.`] : []),
    ...(followUpBy ? [`The next round is due by ${dayInWords(followUpBy)}.`] : []),
  ].join(' ');
  return [
    { topic: 'document', documentId: letterId, kind: 'outcome-letter', marking: 'red', partyId: party_id },
    {
      ...letter,
      to: { partyId: party_id },
      body: [decided, follows, 'The outcome letter gives the reasons and says what follows.']
        .filter(Boolean)
        .join('\n\n'),
    },
    {
      ...letter,
      to: { personIds: team.map(({ person_id }) => person_id) },
      body: [decided, follows].filter(Boolean).join('\n\n'),
    },
    { ...letter, to: { roles: SECAS_OFFICERS }, body: `${decided} The outcome letter has gone to the party.` },
    ...(await lettersToUsers(tx, party_id, on, (provider) => ({
      subject: `The SSC has decided on ${provider}`,
      body: `The Security Sub-Committee has decided on the ${nameOf(kind)} of ${provider}, the Shared Resource Provider whose system you use: ${nameOf(outcome)}.`,
    }))),
  ];
}
