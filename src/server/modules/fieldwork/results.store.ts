import { type Selectable, sql } from 'kysely';
import type { RoundControl } from '../../../rules/fieldwork/controls-of-round.ts';
import type { ControlResult } from '../../../rules/vocabulary.ts';
import type { Tx } from '../../db/database.ts';
import type { ControlResults } from '../../db/schema.ts';
import { controlsIn, roundOf } from './round.store.ts';

export type ResultRecord = Selectable<ControlResults>;

/** A control of a round with its result; null while none is recorded. */
export type ControlWithResult = RoundControl & { readonly result: ControlResult | null };

/** Every control of a round, in order, with its result. For the User CIO, SECAS and the clockwork: others are shown none. */
export async function resultsOf(tx: Tx, assessmentId: string): Promise<ControlWithResult[]> {
  const round = await roundOf(tx, assessmentId);
  if (!round) return [];
  const controls = await controlsIn(tx, round);
  const recorded = await tx
    .selectFrom('control_results')
    .select(['control_id', 'result'])
    .where('assessment_id', '=', assessmentId)
    .execute();
  const results = new Map(recorded.map(({ control_id, result }) => [control_id, result]));
  return controls.map((control) => ({ ...control, result: results.get(control.id) ?? null }));
}

export const resultOn = (tx: Tx, assessmentId: string, controlId: string): Promise<ResultRecord | undefined> =>
  tx
    .selectFrom('control_results')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .where('control_id', '=', controlId)
    .executeTakeFirst();

/** The result that follows when the observations of a control change; its working note stays as it is. */
export async function changeResult(
  tx: Tx,
  assessmentId: string,
  controlId: string,
  result: ControlResult,
): Promise<void> {
  await tx
    .updateTable('control_results')
    .set({ result, version: sql`version + 1` })
    .where('assessment_id', '=', assessmentId)
    .where('control_id', '=', controlId)
    .where('result', '<>', result)
    .execute();
}

/** Writes a result; the one before it stays in the journal. */
export async function saveResult(tx: Tx, result: Omit<ResultRecord, 'version'>, note: string): Promise<void> {
  const { party_id, assessment_id, control_id, recorded_by, recorded_at } = result;
  await tx
    .insertInto('control_results')
    .values(result)
    .onConflict((clash) =>
      clash.columns(['assessment_id', 'control_id']).doUpdateSet({
        result: result.result,
        recorded_by,
        recorded_at,
        version: sql`control_results.version + 1`,
      }),
    )
    .execute();
  await tx
    .insertInto('working_notes')
    .values({ party_id, assessment_id, control_id, note })
    .onConflict((clash) => clash.columns(['assessment_id', 'control_id']).doUpdateSet({ note }))
    .execute();
}
