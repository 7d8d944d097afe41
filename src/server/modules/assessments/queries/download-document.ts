import { assessmentOperations } from '../../../../contract/assessments.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { query } from '../../../platform/query/query.ts';

export const downloadDocument = (files: FileStore) =>
  query({
    operation: assessmentOperations['download-document'],
    allows: everyoneOf('party', 'cio', 'secas', 'ssc'),
    async read({ tx, params: { documentId } }) {
      const document = await tx
        .selectFrom('documents')
        .select(['sha256', 'file_name', 'media_type'])
        .where('id', '=', documentId)
        .where('state', '=', 'ready')
        .executeTakeFirst();
      if (!document?.sha256) return undefined;
      const content = await files.open(document.sha256);
      return { download: { fileName: document.file_name, mediaType: document.media_type, content } };
    },
  });
