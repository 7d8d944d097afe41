import { countInWords } from '../../../../contract/words.ts';
import type { SelfAssessmentSubmitted } from '../../../../rules/fieldwork/submit-self-assessment.ts';
import type { Tx } from '../../../db/database.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { AssessmentRecord } from '../../assessments/index.ts';
import { fieldTeam, headlineOf } from './headline.ts';

/** Tells the team that a Self-Assessment waits for its review. */
export async function selfAssessmentSubmitted(
  tx: Tx,
  assessment: AssessmentRecord,
  { answers }: SelfAssessmentSubmitted,
): Promise<Message[]> {
  const { ref, named, partyName } = await headlineOf(tx, assessment);
  return [
    {
      topic: 'letter',
      letter: 'self-assessment-submitted',
      to: { personIds: fieldTeam(assessment) },
      partyId: assessment.party_id,
      subject: `${ref}: a Self-Assessment is to be reviewed`,
      body: `${partyName} has submitted its ${named}: ${countInWords(answers, 'answer')}.\n\nPlease review each answer and record a result.`,
      link: `/assessments/${assessment.id}/controls`,
      confidential: false,
    },
  ];
}
