import { assessmentOperations } from '../../../../contract/assessments.ts';
import type { Actor } from '../../../access/actor.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { query } from '../../../platform/query/query.ts';
import { sharedWith } from '../shared-assurance.store.ts';

export const downloadDocument = (files: FileStore) =>
  query({
    operation: assessmentOperations['download-document'],
    allows: everyoneOf('party', 'cio', 'secas', 'ssc'),
    async read({ tx, actor, params: { documentId } }) {
      const document = await tx
        .selectFrom('documents')
        .select(['id', 'party_id', 'sha256', 'file_name', 'media_type', 'marking'])
        .where('id', '=', documentId)
        .where('state', '=', 'ready')
        .executeTakeFirst();
      if (!document?.sha256 || !(await mayOpen(tx, actor, document))) return undefined;
      const content = await files.open(document.sha256);
      const { file_name: fileName, media_type: mediaType, marking } = document;
      return { download: { fileName, mediaType, marking, content } };
    },
  });

/** A party opens its own documents, and the report on a provider whose system it uses; the bodies what the database shows them. */
async function mayOpen(
  tx: Tx,
  actor: Actor,
  { id, party_id }: { id: string; party_id: string | null },
): Promise<boolean> {
  if (actor.side !== 'party' || party_id === actor.partyId) return true;
  const shared = actor.partyId ? await sharedWith(tx, actor.partyId) : [];
  return shared.some(({ document }) => document.id === id);
}
