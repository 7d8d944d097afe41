import type { Operation } from '../../../../contract/operation.ts';
import { dayInWords } from '../../../../contract/words.ts';
import type { SentForQualityReview } from '../../../../rules/reports/quality-review.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { OnReport } from '../report-offers.ts';
import { headingOf, teamOf } from './letter.ts';

/** Tells the quality reviewer of the team that a report waits. */
export async function sentForQualityReview(
  { tx }: Pick<Asked<Operation>, 'tx'>,
  { assessment }: OnReport,
  event: SentForQualityReview,
): Promise<Message[]> {
  const { letter, ref, partyName, assessment: about } = await headingOf(tx, assessment);
  return [
    {
      ...letter,
      letter: 'sent-for-quality-review',
      to: { personIds: teamOf(assessment, 'quality-reviewer') },
      subject: `${ref}: a report waits for your review`,
      body: `The report on the ${about} of ${partyName} is complete, and every comment of the party is answered.\n\nPlease issue it, or return it with a note, by ${dayInWords(event.issueDueOn)}.`,
    },
  ];
}
