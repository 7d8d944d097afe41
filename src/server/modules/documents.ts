import type { DocumentKind } from '../../rules/vocabulary.ts';
import type { Tx } from '../db/database.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { DocumentModel, Documents } from '../platform/documents/index.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import type { Deliver } from '../platform/outbox/dispatcher.ts';
import { bookingConfirmationModel } from './bookings/index.ts';
import { disguises, minutesModel, outcomeLetterModel, paperPackModel, veilOver } from './committee/index.ts';
import { directorsLetterModel } from './remediation/index.ts';
import { reportDocumentModel } from './reports/index.ts';

/** Reads the records of one document into what its template prints; undefined when they are not there. */
export type ModelOfDocument = (tx: Tx, documentId: string) => Promise<DocumentModel | undefined>;

/** Which module knows what stands in a document of each kind. */
const MODELS: Record<DocumentKind, ModelOfDocument> = {
  'booking-confirmation': bookingConfirmationModel,
  report: reportDocumentModel,
  'directors-letter': directorsLetterModel,
  'outcome-letter': outcomeLetterModel,
  'paper-pack': paperPackModel,
  minutes: minutesModel,
};

/**
 * Makes the PDF of a `document` message and stores it under the SHA-256 of its bytes. A document that is ready is left
 * alone, so that a message delivered twice changes nothing; the database refuses to change one as well.
 *
 * @throws with the reason when the records are missing or the document cannot be rendered; the message then waits
 */
export function deliverDocument(documents: Documents, files: FileStore, clock: Clock): Deliver {
  return async (tx, { payload }) => {
    const { documentId } = payload as { documentId: string };
    const row = await tx
      .selectFrom('documents')
      .select(['kind', 'state', 'anonymised'])
      .where('id', '=', documentId)
      .executeTakeFirst();
    if (!row) throw new Error(`There is no document ${documentId}.`);
    if (row.state === 'ready') return;
    const model = await MODELS[row.kind](tx, documentId);
    if (!model) throw new Error(`The records of the ${row.kind} ${documentId} are not there.`);
    const { sha256, bytes } = await files.put(
      inOnePiece(await documents.render(row.anonymised ? await withCodes(tx, model) : model)),
    );
    await tx
      .updateTable('documents')
      .set({ state: 'ready', sha256, bytes, ready_at: clock.now() })
      .where('id', '=', documentId)
      .where('state', '=', 'rendering')
      .execute();
  };
}

/** What a document prints, with codes in the place of the names of anonymised parties: its metadata are made of it as well. */
const withCodes = async (tx: Tx, model: DocumentModel): Promise<DocumentModel> =>
  veilOver(await disguises(tx)).of(model) as DocumentModel;

async function* inOnePiece(pdf: Uint8Array) {
  yield pdf;
}
