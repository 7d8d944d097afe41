import { CsvError, parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import type { Sheet, WrongCell } from '../../../../rules/inventory/read-counts.ts';
import type { ReceivedFile } from '../../../platform/command/command.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { refused } from '../../../platform/refused.ts';
import { harmIn } from './workbook-size.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Inventory counts of every party are a small file; a larger one is something else. */
const LIMIT_BYTES = 2 * 1024 * 1024;

/**
 * The first sheet of an uploaded file, or why it is none.
 *
 * @throws Refused `wrong-media-type`, `too-large`
 */
export async function readSheet(files: FileStore, file: ReceivedFile): Promise<Sheet | WrongCell> {
  if (file.mediaType !== WORKBOOK && file.mediaType !== 'text/plain') {
    throw refused('wrong-media-type', { found: file.mediaType, expected: 'CSV, XLSX' });
  }
  if (file.bytes > LIMIT_BYTES) throw refused('too-large', { limit: `${LIMIT_BYTES / 1024 / 1024} MiB` });
  const bytes = await bytesOf(files, file.sha256);
  return file.mediaType === WORKBOOK ? ofWorkbook(bytes) : ofCsv(bytes);
}

function ofCsv(bytes: Buffer): Sheet | WrongCell {
  try {
    const rows: string[][] = parse(bytes, { bom: true, relax_column_count: true });
    return { name: 'CSV', rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      sheet: 'CSV',
      cell: 'A1',
      found: error.message,
      expected: 'a line of a CSV file',
    };
  }
}

async function ofWorkbook(bytes: Buffer): Promise<Sheet | WrongCell> {
  const none: WrongCell = { sheet: '', cell: 'A1', found: 'no sheet that can be read', expected: 'an XLSX workbook' };
  const harm = await harmIn(bytes);
  if (harm) return harm;
  try {
    const [first] = await readExcelFile(bytes);
    return first ? { name: first.sheet, rows: first.data as Sheet['rows'] } : none;
  } catch {
    // Its bytes say workbook and its parts say otherwise: whoever sent it can mend it, we cannot.
    return none;
  }
}

async function bytesOf(files: FileStore, sha256: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await files.open(sha256)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
