import { sql } from 'kysely';
import type { z } from 'zod';
import type { Evidence } from '../../../../contract/fieldwork.ts';
import type { Tx } from '../../../db/database.ts';
import { instantSql, personSql } from './instant.sql.ts';

export type EvidenceRow = z.infer<typeof Evidence>;

/** Evidence of a round, oldest first, withdrawn ones included; of one control when it is given. */
export async function evidenceRows(
  tx: Tx,
  assessmentId: string,
  mayDownload: boolean,
  controlId?: string,
): Promise<EvidenceRow[]> {
  const { rows } = await sql<{ row: EvidenceRow }>`
    select jsonb_build_object('id', e.id, 'controlId', e.control_id, 'title', e.title, 'speaksOfOn', e.speaks_of_on, 'fileName', e.file_name,
      'mediaType', e.media_type, 'bytes', e.bytes, 'sha256', e.sha256, 'uploadedBy', ${personSql(sql`e.uploaded_by`)},
      'uploadedAt', ${instantSql(sql`e.uploaded_at`)}, 'withdrawnAt', ${instantSql(sql`e.withdrawn_at`)}, 'withdrawnReason', e.withdrawn_reason,
      'mayDownload', ${mayDownload}::boolean, 'version', e.version) as row
    from evidence e where e.assessment_id = ${assessmentId} ${controlId ? sql`and e.control_id = ${controlId}` : sql``}
    order by e.uploaded_at, e.id`.execute(tx);
  return rows.map(({ row }) => row);
}
