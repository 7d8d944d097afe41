import { type Selectable, sql } from 'kysely';
import type { Operation } from '../../../contract/operation.ts';
import type { ObservationWithdrawn } from '../../../rules/fieldwork/change-observation.ts';
import type { ObservationAmended, StandingObservation } from '../../../rules/fieldwork/observation.ts';
import type { ObservationRaised } from '../../../rules/fieldwork/record-result.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Tx } from '../../db/database.ts';
import type { Observations } from '../../db/schema.ts';
import type { Asked } from '../../platform/command/command.ts';
import type { AssessmentRecord } from '../assessments/index.ts';
import { issueRevisions, type RevisionChange, revise, shareRevisions } from './observation-revisions.store.ts';

/**
 * The entry of a round's list that an observation `o` was raised from: its control, and in a follow-up the earlier
 * observation (`observation-3`), as rules/fieldwork/controls-of-round.ts names it.
 */
export const entryIdSql = sql<string>`coalesce(
  'observation-' || (select p.number from observations p where p.id = o.follows_id), o.control_id)`;

export interface ObservationRecord extends Selectable<Observations> {
  /** See `entryIdSql`; results and evidence are filed under it. */
  readonly entry_id: string;
}

/**
 * Observations of a round in the order of their numbers, without those that were withdrawn: as the version of the report that
 * is being written has them, where the asker may see it.
 */
export const observationsOf = (tx: Tx, assessmentId: string): Promise<ObservationRecord[]> =>
  tx
    .selectFrom('drafted_observations as o')
    .selectAll()
    .select(entryIdSql.as('entry_id'))
    .where('assessment_id', '=', assessmentId)
    .where('state', '<>', 'withdrawn')
    .orderBy('number')
    .execute();

/** Every observation of a round, also those that were withdrawn: their numbers are never used again. */
export const allObservationsOf = (tx: Tx, assessmentId: string): Promise<ObservationRecord[]> =>
  tx
    .selectFrom('drafted_observations as o')
    .selectAll()
    .select(entryIdSql.as('entry_id'))
    .where('assessment_id', '=', assessmentId)
    .orderBy('number')
    .execute();

/** Shows the drafts to the party, for the factual-accuracy round; nobody else sees them before the report is issued. */
export async function shareObservations(tx: Tx, assessmentId: string, on: Day): Promise<void> {
  await tx
    .updateTable('observations')
    .set({ state: 'shared', shared_on: on, version: sql`version + 1` })
    .where('assessment_id', '=', assessmentId)
    .where('state', '=', 'draft')
    .execute();
  await shareRevisions(tx, assessmentId);
}

/** Issues the observations with their report: from now on they are what the response and the decision rest on. */
export async function issueObservations(tx: Tx, assessmentId: string): Promise<void> {
  await issueRevisions(tx, assessmentId);
  await tx
    .updateTable('observations')
    .set({ state: 'issued', version: sql`version + 1` })
    .where('assessment_id', '=', assessmentId)
    .where('state', 'in', ['draft', 'shared'])
    .execute();
}

/** Where an observation was raised from: a control of the catalogue, and in a follow-up an earlier observation. */
interface Place {
  readonly controlId: string;
  readonly followsId: string | null;
}

/** Those of the same place that stand. */
export const standingOn = (
  observations: readonly ObservationRecord[],
  { controlId, followsId }: Place,
): StandingObservation[] =>
  observations
    .filter(({ state }) => state !== 'withdrawn')
    .filter((it) => it.control_id === controlId && it.follows_id === followsId)
    .map(({ id, ref, title, finding, evidence_seen, grade }) => ({
      id,
      ref,
      title,
      finding,
      evidenceSeen: evidence_seen,
      grade,
    }));

export async function raiseObservation(
  { tx, actor, at, newId }: Asked<Operation>,
  assessment: Pick<AssessmentRecord, 'id' | 'party_id'>,
  raised: ObservationRaised,
): Promise<void> {
  await tx
    .insertInto('observations')
    .values({
      id: newId(),
      party_id: assessment.party_id,
      assessment_id: assessment.id,
      number: raised.number,
      ref: raised.ref,
      control_id: raised.controlId,
      follows_id: raised.followsId,
      clause: raised.clause,
      title: raised.title,
      finding: raised.finding,
      evidence_seen: raised.evidenceSeen,
      grade: raised.grade,
      raised_by: actor.personId,
      raised_at: at,
    })
    .execute();
}

/** Writes an amended text; the one before it stays in the journal. What was issued is not touched: a revision of it is written. */
export async function amendStored(
  tx: Tx,
  { observationId, title, finding, evidenceSeen, grade }: ObservationAmended,
): Promise<void> {
  const text = { title, finding, evidence_seen: evidenceSeen, grade };
  await change(tx, observationId, text);
}

/** Withdraws it; an issued one stands until the version of the report that leaves it out is issued. */
export const withdrawStored = (tx: Tx, { observationId, reason }: ObservationWithdrawn): Promise<void> =>
  change(tx, observationId, { withdrawn_reason: reason });

async function change(tx: Tx, observationId: string, changed: RevisionChange): Promise<void> {
  const isIssued = await revise(tx, observationId, changed);
  const inPlace = 'withdrawn_reason' in changed ? { ...changed, state: 'withdrawn' as const } : changed;
  await tx
    .updateTable('observations')
    .set({ ...(isIssued ? {} : inPlace), version: sql`version + 1` })
    .where('id', '=', observationId)
    .executeTakeFirstOrThrow();
}
