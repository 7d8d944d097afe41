import { dayInWords } from '../../../../contract/words.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Tx } from '../../../db/database.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { AssessmentRecord } from '../../assessments/index.ts';
import { fieldTeam, headlineOf, partyActors } from './headline.ts';

/** Tells the team that the report is to be drafted, by when, and the party what comes next. */
export async function fieldworkEnded(tx: Tx, assessment: AssessmentRecord, draftDueOn: Day): Promise<Message[]> {
  const { ref, named, partyName } = await headlineOf(tx, assessment);
  const letter = {
    topic: 'letter',
    letter: 'fieldwork-ended',
    partyId: assessment.party_id,
    confidential: false,
  } as const;
  const due = dayInWords(draftDueOn);
  return [
    {
      ...letter,
      to: { personIds: fieldTeam(assessment) },
      subject: `${ref}: draft the report by ${due}`,
      body: `The fieldwork of the ${named} of ${partyName} has ended; every control has a result.\n\nThe draft report is due by ${due}.`,
      link: `/assessments/${assessment.id}/report`,
    },
    {
      ...letter,
      to: partyActors(assessment),
      subject: `${ref}: fieldwork has ended`,
      body: `The fieldwork of your ${named} has ended.\n\nThe User CIO drafts the report, due by ${due}, and then asks you to check its facts.`,
      link: `/assessments/${assessment.id}`,
    },
  ];
}
