import type { Operation } from '../../../../contract/operation.ts';
import { countInWords } from '../../../../contract/words.ts';
import type { ProgressReported } from '../../../../rules/remediation/report-progress.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { ConditionInRound } from '../remediation.offers.ts';
import { aboutRemediation, partyNameOf } from './headline.ts';

/** Tells those who may discharge it that the Party says a condition is met. */
export async function conditionReported(
  { tx }: Asked<Operation>,
  { assessment, condition }: ConditionInRound,
  { progress, evidence, daysLate }: ProgressReported,
): Promise<Message[]> {
  const late = daysLate > 0 ? ` It is ${countInWords(daysLate, 'day')} late.` : '';
  return [
    {
      ...aboutRemediation(assessment),
      letter: 'condition-reported',
      to: { roles: ['ssc-chair', ...SECAS_OFFICERS] },
      subject: `${assessment.ref}: condition ${condition.number} is reported as met`,
      body: `${await partyNameOf(tx, assessment)} reports that condition ${condition.number} is met.${late}\n\n${progress}\n\nEvidence: ${evidence}\n\nPlease discharge it, or return it with a reason.`,
    },
  ];
}
