import { reportOperations } from '../../../../contract/reports.ts';
import { commentOnReport } from '../../../../rules/reports/comments.ts';
import { PARTY_ACTORS } from '../../../access/roles.ts';
import { ownParty } from '../../assessments/index.ts';
import { reportCommand } from '../report-command.ts';
import { isObservationOf, rowOf } from '../reports.store.ts';

/** The party says what is not right about the facts, on one observation or on the whole. It is never edited: another comment follows it. */
export const commentOnReportCommand = reportCommand({
  operation: reportOperations['comment-on-report'],
  allows: PARTY_ACTORS,
  who: ownParty,
  facts: async ({ tx, body: { observationId } }, { assessment }) =>
    observationId === null || (await isObservationOf(tx, assessment.id, observationId)) ? {} : undefined,
  decide: ({ body }) => commentOnReport(body.observationId, body.comment),
  async apply({ tx, actor, at, newId }, record, event) {
    await tx
      .insertInto('report_comments')
      .values({
        id: newId(),
        party_id: record.assessment.party_id,
        assessment_id: record.assessment.id,
        report_id: rowOf(record).id,
        observation_id: event.observationId,
        comment: event.comment,
        made_by: actor.personId,
        made_at: at,
      })
      .execute();
  },
});
