import { dayInWords } from '../../../../contract/words.ts';
import type { Tx } from '../../../db/database.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { AssessmentRecord } from '../../assessments/index.ts';
import { headlineOf, partyActors } from './headline.ts';

/** Tells the party that the fieldwork has begun, and that it may still answer and attach evidence. */
export async function fieldworkBegun(tx: Tx, assessment: AssessmentRecord): Promise<Message[]> {
  const { ref, named } = await headlineOf(tx, assessment);
  const until = assessment.end_on ? ` It is planned until ${dayInWords(assessment.end_on)}.` : '';
  return [
    {
      topic: 'letter',
      letter: 'fieldwork-begun',
      to: partyActors(assessment),
      partyId: assessment.party_id,
      subject: `${ref}: fieldwork has begun`,
      body: `The User CIO has begun the fieldwork of your ${named}.${until}\n\nAnswers and evidence can be added as long as it goes on.`,
      link: `/assessments/${assessment.id}/controls`,
      confidential: false,
    },
  ];
}
