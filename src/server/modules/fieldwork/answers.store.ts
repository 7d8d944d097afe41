import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { ControlAnswers } from '../../db/schema.ts';

export const answerTo = (
  tx: Tx,
  assessmentId: string,
  controlId: string,
): Promise<Selectable<ControlAnswers> | undefined> =>
  tx
    .selectFrom('control_answers')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .where('control_id', '=', controlId)
    .executeTakeFirst();

/** Ids of the controls of a round that have an answer. */
export async function answeredIn(tx: Tx, assessmentId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('control_answers')
    .select('control_id')
    .where('assessment_id', '=', assessmentId)
    .where('answer', '<>', '')
    .execute();
  return new Set(rows.map(({ control_id }) => control_id));
}

/** Writes an answer; the one before it stays in the journal. */
export async function saveAnswer(tx: Tx, answer: Omit<Selectable<ControlAnswers>, 'version'>): Promise<void> {
  await tx
    .insertInto('control_answers')
    .values(answer)
    .onConflict((clash) =>
      clash.columns(['assessment_id', 'control_id']).doUpdateSet({
        answer: answer.answer,
        answered_by: answer.answered_by,
        answered_at: answer.answered_at,
        version: sql`control_answers.version + 1`,
      }),
    )
    .execute();
}
