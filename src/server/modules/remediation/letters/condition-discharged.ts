import type { Operation } from '../../../../contract/operation.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { ConditionInRound } from '../remediation.offers.ts';
import { conditionsOf } from '../remediation.store.ts';
import { aboutRemediation, PARTY_READERS } from './headline.ts';

/** Tells the Party that a condition is met, and, after the last one, what comes next. */
export async function conditionDischarged(
  { tx }: Asked<Operation>,
  { assessment, condition }: ConditionInRound,
): Promise<Message[]> {
  const open = (await conditionsOf(tx, assessment.id)).filter(({ state }) => state !== 'discharged').length;
  const next =
    open > 0
      ? `${open === 1 ? 'One condition remains' : `${open} conditions remain`}.`
      : assessment.state === 'remediation'
        ? 'It was the last one. The Director’s Letter can be prepared now, for a director to sign.'
        : 'It was the last one. The Follow-up that the decision asks for remains.';
  return [
    {
      ...aboutRemediation(assessment),
      letter: 'condition-discharged',
      to: { partyId: assessment.party_id, roles: PARTY_READERS },
      subject: `${assessment.ref}: condition ${condition.number} is discharged`,
      body: `Condition ${condition.number} is discharged: ${condition.text}\n\n${next}`,
    },
  ];
}
