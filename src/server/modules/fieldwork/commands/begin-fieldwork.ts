import { fieldworkOperations } from '../../../../contract/fieldwork.ts';
import { beginFieldwork } from '../../../../rules/fieldwork/begin-fieldwork.ts';
import type { Day } from '../../../../rules/values/day.ts';
import { type AssessmentRecord, assessmentCommand, moveAssessment } from '../../assessments/index.ts';
import { doesTheFieldwork, FIELD_ASSESSORS } from '../fieldwork.policy.ts';
import { fieldworkBegun } from '../letters/fieldwork-begun.ts';

const ruleFor = ({ kind, start_on: startOn }: AssessmentRecord, on: Day) => beginFieldwork({ kind, startOn }, on);

/** An assessor of the team begins the fieldwork. */
export const beginFieldworkCommand = assessmentCommand({
  operation: fieldworkOperations['begin-fieldwork'],
  allows: FIELD_ASSESSORS,
  who: doesTheFieldwork,
  offer: ruleFor,
  decide: ({ on }, { assessment }) => ruleFor(assessment, on),
  apply: ({ tx }, { assessment: { id, end_on } }, event) =>
    moveAssessment(tx, id, event.state, end_on, { fieldwork_started_on: event.startedOn }),
  tell: ({ tx }, { assessment }) => fieldworkBegun(tx, assessment),
});
