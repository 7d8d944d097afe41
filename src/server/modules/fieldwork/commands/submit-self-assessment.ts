import { fieldworkOperations } from '../../../../contract/fieldwork.ts';
import { submitSelfAssessment } from '../../../../rules/fieldwork/submit-self-assessment.ts';
import { qualityReviewClock } from '../../../../rules/rulebook/values.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import {
  type AssessmentRecord,
  assessmentCommand,
  deadline,
  moveAssessment,
  ownParty,
} from '../../assessments/index.ts';
import { answeredIn } from '../answers.store.ts';
import { selfAssessmentSubmitted } from '../letters/self-assessment-submitted.ts';
import { controlsIn } from '../round.store.ts';

/** The party submits its Self-Assessment; the User CIO's review begins with it, and takes the days that were booked. */
export const submitSelfAssessmentCommand = assessmentCommand({
  operation: fieldworkOperations['submit-self-assessment'],
  allows: PARTY_ACTORS,
  who: ownParty,
  offer: ({ kind }: AssessmentRecord) => (kind === 'ssa' ? allow(undefined) : undefined),
  async facts({ tx }, assessment) {
    const answered = await answeredIn(tx, assessment.id);
    const questions = await controlsIn(tx, assessment);
    return questions.map(({ id, title }) => ({ title, answered: answered.has(id) }));
  },
  decide: ({ on }, { assessment: { kind }, facts: questions }) => submitSelfAssessment({ kind, questions }, on),
  async apply({ tx, on, book }, { assessment: { id, end_on } }, event) {
    const dueOn = end_on && end_on > on ? end_on : deadline(qualityReviewClock, on, book);
    const begun = { self_assessment_submitted_on: event.submittedOn, fieldwork_started_on: event.submittedOn };
    await moveAssessment(tx, id, event.state, dueOn, begun);
  },
  tell: ({ tx }, { assessment }, event) => selfAssessmentSubmitted(tx, assessment, event),
});
