import { fieldworkOperations } from '../../../../contract/fieldwork.ts';
import type { Operation } from '../../../../contract/operation.ts';
import { type ControlUnderReview, type ResultEvent, recordResult } from '../../../../rules/fieldwork/record-result.ts';
import type { Asked } from '../../../platform/command/command.ts';
import { type AssessmentRecord, assessmentCommand } from '../../assessments/index.ts';
import { theControl } from '../control-answer.ts';
import { doesTheFieldwork, FIELD_ASSESSORS } from '../fieldwork.policy.ts';
import { allObservationsOf, amendStored, raiseObservation, standingOn } from '../observations.store.ts';
import { resultOn, saveResult } from '../results.store.ts';
import { controlIn } from '../round.store.ts';

/** An assessor records the result of a control; a finding raises its observation in the same step. */
export const recordResultCommand = assessmentCommand({
  operation: fieldworkOperations['record-result'],
  allows: FIELD_ASSESSORS,
  who: doesTheFieldwork,
  async facts({ tx, params }, assessment) {
    const control = await controlIn(tx, assessment, params.controlId);
    if (!control) return undefined;
    const before = await resultOn(tx, assessment.id, control.id);
    const observations = await allObservationsOf(tx, assessment.id);
    const { id, controlId, clause, follows } = control;
    const review: ControlUnderReview = {
      kind: assessment.kind,
      control: { id, controlId, clause, followsId: follows?.id ?? null },
      before: before?.result ?? null,
      standing: standingOn(observations, { controlId, followsId: follows?.id ?? null }),
      nextNumber: Math.max(0, ...observations.map(({ number }) => number)) + 1,
    };
    return { review, version: before?.version ?? 0 };
  },
  version: ({ facts }) => facts.version,
  decide: ({ body, on, book }, { facts: { review } }) => recordResult(review, body, on, book),
  apply: (asked, { assessment }, event) => write(asked, assessment, event, asked.body.workingNote),
  answer: (asked, { assessment, facts }) => theControl(asked, assessment.id, facts.review.control.id),
});

async function write(
  asked: Asked<Operation>,
  assessment: AssessmentRecord,
  event: ResultEvent,
  workingNote: string,
): Promise<void> {
  if (event.event === 'observation-raised') return raiseObservation(asked, assessment, event);
  if (event.event === 'observation-amended') return amendStored(asked.tx, event);
  const result = {
    party_id: assessment.party_id,
    assessment_id: assessment.id,
    control_id: event.controlId,
    result: event.result,
    recorded_by: asked.actor.personId,
    recorded_at: asked.at,
  };
  await saveResult(asked.tx, result, workingNote);
}
