import type { Operation } from '../../../../contract/operation.ts';
import { dayInWords } from '../../../../contract/words.ts';
import type { ReportReturned } from '../../../../rules/reports/quality-review.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { OnReport } from '../report-offers.ts';
import { headingOf, teamOf } from './letter.ts';

/** Tells lead and assessors that the reviewer gave the report back, and why. */
export async function reportReturned(
  { tx, actor }: Pick<Asked<Operation>, 'tx' | 'actor'>,
  { assessment }: OnReport,
  event: ReportReturned,
): Promise<Message[]> {
  const { letter, ref } = await headingOf(tx, assessment);
  return [
    {
      ...letter,
      letter: 'report-returned',
      to: { personIds: teamOf(assessment, 'lead', 'assessor') },
      subject: `${ref}: the report was returned`,
      body: `${actor.name} returned the report from quality review:\n\n${event.note}\n\nPlease hand it in again by ${dayInWords(event.reviewDueOn)}.`,
    },
  ];
}
