import { type Selectable, sql } from 'kysely';
import type { Day } from '../../../rules/values/day.ts';
import type { Tx } from '../../db/database.ts';
import type { Observations } from '../../db/schema.ts';

export type ObservationRecord = Selectable<Observations>;

/** Observations of a round in the order of their numbers, without those that were withdrawn. Shows what the asker may see. */
export const observationsOf = (tx: Tx, assessmentId: string): Promise<ObservationRecord[]> =>
  tx
    .selectFrom('observations')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .where('state', '<>', 'withdrawn')
    .orderBy('number')
    .execute();

/** Every observation of a round, also those that were withdrawn: their numbers are never used again. */
export const allObservationsOf = (tx: Tx, assessmentId: string): Promise<ObservationRecord[]> =>
  tx.selectFrom('observations').selectAll().where('assessment_id', '=', assessmentId).orderBy('number').execute();

/** Shows the drafts to the party, for the factual-accuracy round; nobody else sees them before the report is issued. */
export async function shareObservations(tx: Tx, assessmentId: string, on: Day): Promise<void> {
  await tx
    .updateTable('observations')
    .set({ state: 'shared', shared_on: on, version: sql`version + 1` })
    .where('assessment_id', '=', assessmentId)
    .where('state', '=', 'draft')
    .execute();
}

/** Issues the observations with their report: from now on they are what the response and the decision rest on. */
export async function issueObservations(tx: Tx, assessmentId: string): Promise<void> {
  await tx
    .updateTable('observations')
    .set({ state: 'issued', version: sql`version + 1` })
    .where('assessment_id', '=', assessmentId)
    .where('state', 'in', ['draft', 'shared'])
    .execute();
}
