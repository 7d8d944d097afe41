import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { FileStore } from '../platform/files/file-store.ts';
import type { DemoAnswer } from './texts/index.ts';

/** A file of the demo. */
export interface DemoFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Buffer;
}

const made = new Map<string, DemoFile>();

/** The file behind a piece of evidence: small, true to its type, and the same each time. */
export function fileOf({ file: fileName, title }: DemoAnswer['evidence']): DemoFile {
  const before = made.get(fileName);
  if (before) return before;
  const kind = fileName.slice(fileName.lastIndexOf('.') + 1);
  const [mediaType, content] = contentOf(kind, title);
  const file = { fileName, mediaType, content, sha256: createHash('sha256').update(content).digest('hex') };
  made.set(fileName, file);
  return file;
}

/** Puts the files that rows speak of into the store. */
export async function storeFiles(store: FileStore, wanted: ReadonlySet<string>): Promise<void> {
  const files = [...made.values()].filter(({ sha256 }) => wanted.has(sha256));
  await Promise.all(files.map(({ content }) => store.put(inOnePiece(content))));
}

async function* inOnePiece(content: Buffer) {
  yield content;
}

const NOTE = 'Made up for the demo scheme.';

function contentOf(kind: string, title: string): [mediaType: string, content: Buffer] {
  if (kind === 'csv') return ['text/csv', Buffer.from(`subject,remark\r\n"${title}","${NOTE}"\r\n`)];
  if (kind === 'xlsx')
    return ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', zip(workbook(title))];
  if (kind === 'zip') return ['application/zip', zip({ 'read-me.txt': `${title}\n${NOTE}\n` })];
  return ['application/pdf', pdf(title)];
}

/** One page with two lines. */
function pdf(title: string): Buffer {
  const shown = (text: string) => text.replace(/[^\x20-\x7e]/g, "'").replace(/[\\()]/g, '\\$&');
  const page = `BT /F1 18 Tf 72 760 Td (${shown(title)}) Tj 0 -28 Td /F1 11 Tf (${NOTE}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\n`;
  return Buffer.from(`${text}${trailer}startxref\n${text.length}\n%%EOF\n`, 'latin1');
}

/** The least that is an Excel workbook. */
function workbook(title: string): Record<string, string> {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relation = (kind: string, target: string) =>
    `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData><row r="1">${cell('A1', title)}${cell('B1', NOTE)}</row></sheetData></worksheet>`,
  };
}

/** A ZIP archive whose entries are stored as they are. */
function zip(entries: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [nameBytes, data] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    // 1 January 1980, the first day that ZIP knows: the same bytes each time.
    common.writeUInt16LE(33, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, nameBytes]));
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, index, end]);
}
