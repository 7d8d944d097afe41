import { fieldworkOperations } from '../../../../contract/fieldwork.ts';
import { answerControl } from '../../../../rules/fieldwork/answer-control.ts';
import { allow, refuse } from '../../../../rules/values/outcome.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import { type AssessmentRecord, assessmentCommand, ownParty } from '../../assessments/index.ts';
import { answerTo, saveAnswer } from '../answers.store.ts';
import { theControl } from '../control-answer.ts';
import { controlIn } from '../round.store.ts';

/** The party writes its answer to a control, as often as it likes; each save is a version of its own. */
export const answerControlCommand = assessmentCommand({
  operation: fieldworkOperations['answer-control'],
  allows: PARTY_ACTORS,
  who: ownParty,
  offer: ({ self_assessment_submitted_on: submittedOn }: AssessmentRecord) =>
    submittedOn ? refuse('self-assessment-submitted', { submittedOn }) : allow(undefined),
  async facts({ tx, params }, assessment) {
    const control = await controlIn(tx, assessment, params.controlId);
    if (!control) return undefined;
    const before = await answerTo(tx, assessment.id, control.id);
    return { control, versionBefore: before?.version ?? 0 };
  },
  version: ({ facts }) => facts.versionBefore,
  decide: ({ body }, { assessment, facts: { control, versionBefore } }) =>
    answerControl(
      { selfAssessmentSubmittedOn: assessment.self_assessment_submitted_on },
      { controlId: control.id, answer: body.answer, versionBefore },
    ),
  apply: ({ tx, actor, at }, { assessment }, event) =>
    saveAnswer(tx, {
      party_id: assessment.party_id,
      assessment_id: assessment.id,
      control_id: event.controlId,
      answer: event.answer,
      answered_by: actor.personId,
      answered_at: at,
    }),
  answer: (asked, { assessment, facts }) => theControl(asked, assessment.id, facts.control.id),
});
