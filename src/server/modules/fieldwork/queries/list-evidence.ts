import { fieldworkOperations } from '../../../../contract/fieldwork.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { query } from '../../../platform/query/query.ts';
import { mayDownload, READERS } from '../fieldwork.policy.ts';
import { evidenceRows } from './evidence-rows.ts';
import { roundFrame } from './round-rows.ts';

export const listEvidence = query({
  operation: fieldworkOperations['list-evidence'],
  allows: READERS,
  async read({ tx, actor, params: { assessmentId } }) {
    const round = await roundFrame(tx, assessmentId);
    return round && { rows: await evidenceRows(tx, assessmentId, mayDownload(actor, round.record)) };
  },
});

/**
 * The bytes exactly as they came, as a download; also of evidence that was withdrawn, since somebody may have relied on it.
 * It is for the party and the assessors of this assessment by name, so its marking is Red.
 */
export const downloadEvidence = (files: FileStore) =>
  query({
    operation: fieldworkOperations['download-evidence'],
    allows: everyoneOf('party', 'cio'),
    async read({ tx, actor, params: { assessmentId, evidenceId } }) {
      const round = await roundFrame(tx, assessmentId);
      if (!round || !mayDownload(actor, round.record)) return undefined;
      const file = await tx
        .selectFrom('evidence')
        .select(['sha256', 'file_name as fileName', 'media_type as mediaType'])
        .where('id', '=', evidenceId)
        .where('assessment_id', '=', assessmentId)
        .executeTakeFirst();
      if (!file) return undefined;
      const { sha256, fileName, mediaType } = file;
      return { download: { fileName, mediaType, marking: 'red', content: await files.open(sha256) } };
    },
  });
