import type { Operation } from '../../../../contract/operation.ts';
import { dayInWords } from '../../../../contract/words.ts';
import type { ReportShared } from '../../../../rules/reports/factual-accuracy.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { OnReport } from '../report-offers.ts';
import { headingOf } from './letter.ts';

/** Tells the party that the draft is there to be checked, and by when. */
export async function reportShared(
  { tx }: Pick<Asked<Operation>, 'tx'>,
  { assessment }: OnReport,
  event: ReportShared,
): Promise<Message[]> {
  const { letter, ref, assessment: about } = await headingOf(tx, assessment);
  return [
    {
      ...letter,
      letter: 'report-shared',
      to: { partyId: assessment.party_id, roles: PARTY_ACTORS },
      subject: `${ref}: please check the facts of the draft report`,
      body: `The draft report on your ${about} is ready for you to check for factual accuracy.\n\nPlease comment by ${dayInWords(event.commentsDueOn)}, on each observation or on the whole, and say when you have no more comments. Each comment is answered, and stands in the report with its answer.`,
    },
  ];
}
