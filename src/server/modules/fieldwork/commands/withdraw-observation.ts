import { fieldworkOperations } from '../../../../contract/fieldwork.ts';
import { withdrawObservation } from '../../../../rules/fieldwork/change-observation.ts';
import { assessmentCommand } from '../../assessments/index.ts';
import { doesTheFieldwork, FIELD_ASSESSORS } from '../fieldwork.policy.ts';
import { observationInPlace, theObservation } from '../observation-in-place.ts';
import { withdrawStored } from '../observations.store.ts';
import { changeResult } from '../results.store.ts';

/** An assessor withdraws an observation with a reason; its number is never used again. */
export const withdrawObservationCommand = assessmentCommand({
  operation: fieldworkOperations['withdraw-observation'],
  allows: FIELD_ASSESSORS,
  who: doesTheFieldwork,
  facts: ({ tx, params }, assessment) => observationInPlace(tx, assessment, params.observationId),
  version: ({ facts }) => facts.version,
  decide: ({ body }, { facts }) => withdrawObservation(facts.observation, body),
  async apply({ tx }, { assessment, facts }, event) {
    await withdrawStored(tx, event);
    await changeResult(tx, assessment.id, facts.entryId, event.result);
  },
  answer: (asked, { assessment, facts }) => theObservation(asked, assessment.id, facts.observation.id),
});
