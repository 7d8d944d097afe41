import { fieldworkOperations } from '../../../../contract/fieldwork.ts';
import { amendObservation } from '../../../../rules/fieldwork/change-observation.ts';
import { assessmentCommand } from '../../assessments/index.ts';
import { doesTheFieldwork, FIELD_ASSESSORS } from '../fieldwork.policy.ts';
import { observationInPlace, theObservation } from '../observation-in-place.ts';
import { amendStored } from '../observations.store.ts';
import { changeResult } from '../results.store.ts';

/** An assessor amends an observation before its report is issued; the control's result follows its grade. */
export const amendObservationCommand = assessmentCommand({
  operation: fieldworkOperations['amend-observation'],
  allows: FIELD_ASSESSORS,
  who: doesTheFieldwork,
  facts: ({ tx, params }, assessment) => observationInPlace(tx, assessment, params.observationId),
  version: ({ facts }) => facts.version,
  decide: ({ body, on, book }, { facts }) => amendObservation(facts.observation, body, on, book),
  async apply({ tx }, { assessment, facts }, event) {
    await amendStored(tx, event);
    await changeResult(tx, assessment.id, facts.entryId, event.result);
  },
  answer: (asked, { assessment, facts }) => theObservation(asked, assessment.id, facts.observation.id),
});
