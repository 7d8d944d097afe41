import type { Operation } from '../../../../contract/operation.ts';
import { countInWords, dayInWords } from '../../../../contract/words.ts';
import type { FactualAccuracyFinished } from '../../../../rules/reports/factual-accuracy.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { OnReport } from '../report-offers.ts';
import { headingOf, teamOf } from './letter.ts';

/** Tells lead and assessors that the party has no more comments: one letter for the round, not one for each comment. */
export async function factualAccuracyFinished(
  { tx }: Pick<Asked<Operation>, 'tx'>,
  { assessment }: OnReport,
  { openComments, reviewDueOn }: FactualAccuracyFinished,
): Promise<Message[]> {
  const { letter, ref, partyName } = await headingOf(tx, assessment);
  const open =
    openComments === 0 ? 'No comment waits for an answer.' : `${countInWords(openComments, 'comment')} to answer.`;
  return [
    {
      ...letter,
      letter: 'factual-accuracy-finished',
      to: { personIds: teamOf(assessment, 'lead', 'assessor') },
      subject: `${ref}: the party has checked the facts`,
      body: `${partyName} has no more comments on the draft report. ${open}\n\nPlease send the report for quality review by ${dayInWords(reviewDueOn)}.`,
    },
  ];
}
