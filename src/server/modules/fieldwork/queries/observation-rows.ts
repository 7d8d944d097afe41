import { sql } from 'kysely';
import type { z } from 'zod';
import type { Observation } from '../../../../contract/fieldwork.ts';
import type { RoundControl } from '../../../../rules/fieldwork/controls-of-round.ts';
import type { Actor } from '../../../access/actor.ts';
import { FINDINGS } from '../../../access/audiences.ts';
import type { Tx } from '../../../db/database.ts';
import { controlsOf } from './control-rows.ts';
import { instantSql, personSql } from './instant.sql.ts';
import { entryOf, type RoundFrame, roundFrame } from './round-rows.ts';
import { asSeen, observationsAndRevisionsSql, type Staged, stagedSql } from './staged.sql.ts';

export type ObservationRow = z.infer<typeof Observation>;
/** An observation as the table has it; what its control is called is the round's to say. */
type StoredObservation = Omit<ObservationRow, 'controlTitle' | 'section' | 'follows' | 'visibleTo'> &
  Staged & { readonly followsId: string | null };

/**
 * A round and its observations, as far as the asker may see them. Both are asked for together: neither waits for what the
 * other finds. Undefined when there is no such assessment for the asker.
 */
export async function roundWithObservations(
  tx: Tx,
  actor: Actor,
  assessmentId: string,
): Promise<{ readonly round: RoundFrame; readonly observations: ObservationRow[] } | undefined> {
  const [round, stored] = await Promise.all([roundFrame(tx, assessmentId), storedObservations(tx, assessmentId)]);
  return round && { round, observations: inRound(asSeen(actor, round.record, stored), round, controlsOf(round)) };
}

/** Observations of a round by number, withdrawn ones included, before `asSeen`. */
export async function storedObservations(tx: Tx, assessmentId: string): Promise<readonly StoredObservation[]> {
  const { rows } = await sql<{ row: StoredObservation }>`
    select jsonb_build_object('id', o.id, 'ref', o.ref, 'number', o.number, 'title', o.title, 'grade', o.grade, 'state', o.state,
      'controlId', o.control_id, 'followsId', o.follows_id, 'clause', o.clause, 'finding', o.finding, 'evidenceSeen', o.evidence_seen,
      'withdrawnReason', o.withdrawn_reason, 'raisedBy', ${personSql(sql`o.raised_by`)}, 'raisedAt', ${instantSql(sql`o.raised_at`)},
      'version', o.version, ${stagedSql}) as row
    from ${observationsAndRevisionsSql} where o.assessment_id = ${assessmentId} order by o.number`.execute(tx);
  return rows.map(({ row }) => row);
}

/** Observations beside the controls of their round. */
export function inRound(
  observations: readonly Omit<StoredObservation, 'revision'>[],
  round: RoundFrame,
  controls: readonly RoundControl[],
): ObservationRow[] {
  return observations.map(({ followsId, stage, ...stored }) => {
    const entry = entryOf({ controlId: stored.controlId, followsId }, round.earlier);
    const control = controls.find(({ id }) => id === entry);
    const followed = round.earlier.find(({ id }) => id === followsId);
    return {
      ...stored,
      controlId: entry,
      controlTitle: control?.title ?? stored.controlId,
      section: control?.section ?? 'G5',
      follows: followed ? { id: followed.id, ref: followed.ref } : null,
      visibleTo: FINDINGS[stage],
    };
  });
}
