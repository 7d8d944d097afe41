import { sql } from 'kysely';
import type { z } from 'zod';
import type { Observation } from '../../../../contract/fieldwork.ts';
import type { RoundControl } from '../../../../rules/fieldwork/controls-of-round.ts';
import type { Tx } from '../../../db/database.ts';
import { instantSql, personSql } from './instant.sql.ts';
import { entryOf, type RoundRows } from './round-rows.ts';

export type ObservationRow = z.infer<typeof Observation>;
type Stored = Omit<ObservationRow, 'controlTitle' | 'section' | 'follows'> & { readonly followsId: string | null };

/** Observations of a round that the asker may see, by number, withdrawn ones included. */
export async function observationRows(
  tx: Tx,
  round: RoundRows,
  controls: readonly RoundControl[],
): Promise<ObservationRow[]> {
  const { rows } = await sql<{ row: Stored }>`
    select jsonb_build_object('id', o.id, 'ref', o.ref, 'number', o.number, 'title', o.title, 'grade', o.grade, 'state', o.state,
      'controlId', o.control_id, 'followsId', o.follows_id, 'clause', o.clause, 'finding', o.finding, 'evidenceSeen', o.evidence_seen,
      'withdrawnReason', o.withdrawn_reason, 'raisedBy', ${personSql(sql`o.raised_by`)}, 'raisedAt', ${instantSql(sql`o.raised_at`)},
      'version', o.version) as row
    from drafted_observations o where o.assessment_id = ${round.record.id} order by o.number`.execute(tx);
  return rows.map(({ row: { followsId, ...stored } }) => {
    const entry = entryOf({ controlId: stored.controlId, followsId }, round.earlier);
    const control = controls.find(({ id }) => id === entry);
    const followed = round.earlier.find(({ id }) => id === followsId);
    return {
      ...stored,
      controlId: entry,
      controlTitle: control?.title ?? stored.controlId,
      section: control?.section ?? 'G5',
      follows: followed ? { id: followed.id, ref: followed.ref } : null,
    };
  });
}
