import type { Operation } from '../../../../contract/operation.ts';
import type { ConditionReturned } from '../../../../rules/remediation/discharge-condition.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { ConditionInRound } from '../remediation.offers.ts';
import { aboutRemediation, PARTY_READERS } from './headline.ts';

/** Tells the Party that a condition is not met yet, and why. */
export const conditionReturned = async (
  _asked: Asked<Operation>,
  { assessment, condition }: ConditionInRound,
  { reason }: ConditionReturned,
): Promise<Message[]> => [
  {
    ...aboutRemediation(assessment),
    letter: 'condition-returned',
    to: { partyId: assessment.party_id, roles: PARTY_READERS },
    subject: `${assessment.ref}: condition ${condition.number} is open again`,
    body: `Condition ${condition.number} was returned: ${condition.text}\n\nThe reason: ${reason}\n\nPlease report it again when it is met.`,
  },
];
