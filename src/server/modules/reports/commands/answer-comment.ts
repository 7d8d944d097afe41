import { sql } from 'kysely';
import { reportOperations } from '../../../../contract/reports.ts';
import { answerComment } from '../../../../rules/reports/comments.ts';
import { reportCommand } from '../report-command.ts';
import { writesTheReport } from '../reports.policy.ts';

/** The assessor accepts a comment or not, with a reply; it may be answered anew until the report goes to quality review. */
export const answerCommentCommand = reportCommand({
  operation: reportOperations['answer-comment'],
  allows: ['assessor-lead', 'assessor'],
  who: writesTheReport,
  facts: ({ tx, params }, { assessment }) =>
    tx
      .selectFrom('report_comments')
      .select(['id', 'version'])
      .where('id', '=', params.commentId)
      .where('assessment_id', '=', assessment.id)
      .forUpdate()
      .executeTakeFirst(),
  version: (comment) => comment.version,
  decide: ({ body }, _report, comment) => answerComment(comment.id, body.disposition, body.reply),
  async apply({ tx, actor, at }, _report, { commentId, disposition, reply }) {
    await tx
      .updateTable('report_comments')
      .set({ disposition, reply, disposed_by: actor.personId, disposed_at: at, version: sql`version + 1` })
      .where('id', '=', commentId)
      .executeTakeFirstOrThrow();
  },
});
