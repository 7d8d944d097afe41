import { type Selectable, sql } from 'kysely';
import type { Operation } from '../../../contract/operation.ts';
import type { ResponseItem } from '../../../rules/responses/response.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Tx } from '../../db/database.ts';
import type { Responses } from '../../db/schema.ts';
import type { Asked } from '../../platform/command/command.ts';
import type { AssessmentRecord } from '../assessments/index.ts';

/** One answer as the page and the rules need it. Without a row of its own yet, it is empty and of version 1. */
export interface ItemRecord extends ResponseItem {
  readonly observationId: string;
  readonly version: number;
}

/** The response of an assessment, once its report is issued. */
export const responseOf = (tx: Tx, assessmentId: string): Promise<Selectable<Responses> | undefined> =>
  tx.selectFrom('responses').selectAll().where('assessment_id', '=', assessmentId).executeTakeFirst();

/** What issuing a further version of the report needs to know of a response. */
export async function responseSoFar(tx: Tx, assessmentId: string) {
  const response = await responseOf(tx, assessmentId);
  return response && { state: response.state, dueOn: response.due_on };
}

/** Makes the response that the party now owes, or gives one that is not in the whole time again. */
export async function openResponse(
  { tx, at, newId }: Pick<Asked<Operation>, 'tx' | 'at' | 'newId'>,
  assessment: AssessmentRecord,
  dueOn: Day,
): Promise<void> {
  await tx
    .insertInto('responses')
    .values({
      id: newId(),
      party_id: assessment.party_id,
      assessment_id: assessment.id,
      state: 'draft',
      due_on: dueOn,
      saved_at: at,
    })
    .onConflict((other) =>
      other.column('assessment_id').doUpdateSet({ due_on: dueOn, version: sql`responses.version + 1` }),
    )
    .execute();
}

/** One answer for each issued observation, in order. */
export async function itemsOf(
  tx: Tx,
  response: Pick<Selectable<Responses>, 'id' | 'assessment_id'>,
): Promise<ItemRecord[]> {
  const rows = await tx
    .selectFrom('observations as o')
    .leftJoin('response_items as i', (join) =>
      join.onRef('i.observation_id', '=', 'o.id').on('i.response_id', '=', response.id),
    )
    .select(['o.id', 'o.ref', 'i.stance', 'i.reason', 'i.steps', 'i.owner', 'i.complete_by', 'i.version'])
    .where('o.assessment_id', '=', response.assessment_id)
    .where('o.state', '=', 'issued')
    .orderBy('o.number')
    .execute();
  return rows.map(({ id, ref, stance, reason, steps, owner, complete_by, version }) => ({
    observationId: id,
    ref,
    stance,
    reason: reason ?? '',
    steps: steps ?? '',
    owner: owner ?? '',
    completeBy: complete_by,
    version: version ?? 1,
  }));
}
