import type { EvidenceWithdrawn } from '../../../../rules/fieldwork/evidence.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { AssessmentRecord } from '../../assessments/index.ts';
import { fieldTeam } from './headline.ts';

/** Tells the assessors, during fieldwork, that something they may have relied on was withdrawn. */
export const evidenceWithdrawn = (
  assessment: AssessmentRecord,
  controlId: string,
  { title, reason }: EvidenceWithdrawn,
): Message[] => [
  {
    topic: 'letter',
    letter: 'evidence-withdrawn',
    to: { personIds: fieldTeam(assessment) },
    partyId: assessment.party_id,
    subject: `${assessment.ref}: a piece of evidence was withdrawn`,
    body: `“${title}” was withdrawn: ${reason}\n\nThe file stays. Please look at the result of its control again.`,
    link: `/assessments/${assessment.id}/controls/${controlId}`,
    confidential: true,
  },
];
