import { sql } from 'kysely';
import { responseOperations } from '../../../../contract/responses.ts';
import { submitResponse } from '../../../../rules/responses/submit-response.ts';
import { moveAssessment } from '../../assessments/index.ts';
import { responseSubmitted } from '../letters/response-submitted.ts';
import { responseCommand } from '../response-command.ts';

/** The party submits its response, complete; a late one is accepted and marked late. The SSC is next. */
export const submitResponseCommand = responseCommand({
  operation: responseOperations['submit-response'],
  look: ({ items, response }, day) => submitResponse(items, response.due_on, day),
  decide: ({ on }, { items, response }) => submitResponse(items, response.due_on, on),
  async apply({ tx, actor, at }, { assessment, response }, event) {
    await tx
      .updateTable('responses')
      .set({
        state: 'submitted',
        submitted_on: event.submittedOn,
        late: event.late,
        submitted_by: actor.personId,
        saved_at: at,
        version: sql`version + 1`,
      })
      .where('id', '=', response.id)
      .executeTakeFirstOrThrow();
    await moveAssessment(tx, assessment.id, 'awaiting-committee', null);
  },
  tell: responseSubmitted,
});
