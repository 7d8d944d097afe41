import { fieldworkOperations } from '../../../../contract/fieldwork.ts';
import { endFieldwork } from '../../../../rules/fieldwork/end-fieldwork.ts';
import { draftReportClock } from '../../../../rules/rulebook/values.ts';
import { assessmentCommand, deadline, leadsTheTeam, moveAssessment } from '../../assessments/index.ts';
import { fieldworkEnded } from '../letters/fieldwork-ended.ts';
import { resultsOf } from '../results.store.ts';

/** The lead ends the fieldwork once every control has a result; ten Working Days run for the draft report. */
export const endFieldworkCommand = assessmentCommand({
  operation: fieldworkOperations['end-fieldwork'],
  allows: ['assessor-lead'],
  who: leadsTheTeam,
  facts: async ({ tx }, { id }) => ({ controls: await resultsOf(tx, id) }),
  decide: ({ on }, { facts }) => endFieldwork(facts.controls, on),
  apply: ({ tx, on, book }, { assessment }, event) =>
    moveAssessment(tx, assessment.id, event.state, deadline(draftReportClock, on, book), {
      fieldwork_ended_on: event.endedOn,
    }),
  tell: ({ tx, on, book }, { assessment }) => fieldworkEnded(tx, assessment, deadline(draftReportClock, on, book)),
});
