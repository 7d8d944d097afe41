import { createHash } from 'node:crypto';
import type { Marking } from '../../../../rules/vocabulary.ts';
import type { ZipEntry } from '../../../platform/files/zip.ts';
import type { Asking, FileAnswer } from './asking.ts';
import type { CaseParts } from './case-parts.ts';
import { fileNames } from './file-names.ts';

/** One file of an exported case, as its manifest lists it. */
export interface CaseFile extends ZipEntry {
  /** What it is, in words. */
  readonly what: string;
  readonly marking: Marking;
  readonly mediaType: string;
  /** Hex, of its bytes. */
  readonly sha256: string;
}

/** A file that is made here, of text. */
export function textFile(file: Pick<CaseFile, 'name' | 'what' | 'marking' | 'mediaType'>, text: string): CaseFile {
  const content = Buffer.from(text);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { ...file, bytes: content.length, sha256, content: [content] };
}

/** The files that belong to a case and that whoever exports may open: documents, the calendar, evidence. */
export async function filesOf({ file }: Asking, { assessment, evidence }: CaseParts): Promise<CaseFile[]> {
  const nameIn = fileNames();
  const files: CaseFile[] = [];
  for (const { id, title, versionNo, sha256, bytes } of assessment.documents) {
    const found = await file('download-document', { documentId: id });
    if (!found || sha256 === null || bytes === null) continue;
    const what = `${title}, version ${versionNo}`;
    files.push({ ...stored(found, sha256), name: nameIn('documents', found.fileName), what, bytes });
  }
  const { bookingId } = assessment;
  const calendar = bookingId ? await file('download-calendar', { bookingId }) : undefined;
  if (calendar) {
    const { marking, mediaType } = calendar;
    const name = nameIn('documents', calendar.fileName);
    files.push(
      textFile({ name, what: 'The confirmed days as a calendar file', marking, mediaType }, String(calendar.content)),
    );
  }
  for (const { id, controlId, title, sha256, bytes, fileName, withdrawnAt, mayDownload } of evidence?.rows ?? []) {
    const about = { assessmentId: assessment.id, evidenceId: id };
    const found = mayDownload ? await file('download-evidence', about) : undefined;
    if (!found) continue;
    const name = nameIn(`evidence/${controlId}${withdrawnAt ? '/withdrawn' : ''}`, fileName);
    const what = `Evidence${withdrawnAt ? ', withdrawn' : ''}: ${title}`;
    files.push({ ...stored(found, sha256), name, what, bytes });
  }
  return files;
}

const stored = ({ marking, mediaType, content }: FileAnswer, sha256: string) => ({
  marking,
  mediaType,
  sha256,
  content: proven(content as AsyncIterable<Uint8Array>, sha256),
});

/** A file that is what its sum says; the archive breaks off behind one that is not. */
async function* proven(content: AsyncIterable<Uint8Array>, sha256: string): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  for await (const piece of content) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== sha256) throw new Error(`The stored file ${sha256} has changed.`);
}
