import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { WrongCell } from '../../../../rules/inventory/read-counts.ts';
import { refused } from '../../../platform/refused.ts';

// A workbook is a zip: a file of kilobytes may unpack to gigabytes, and one cell at the far corner of a sheet makes whoever
// reads it lay out every cell before it. Both are looked for before a reader of workbooks sees the file.

/** Unzipped, the counts of every party of the scheme come to a few megabytes. */
const MOST_UNZIPPED_BYTES = 32 * 1024 * 1024;
const MOST_PARTS = 200;
const MOST_ROWS = 50_000;
const MOST_COLUMNS = 50;

const END = { signature: 0x06054b50, bytes: 22, mostComment: 0xffff };
const PART = { signature: 0x02014b50, bytes: 46 };
const LOCAL_BYTES = 30;
const ZIP64 = 0xffffffff;

interface Part {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly at: number;
}

/**
 * Looks whether a workbook can be read without harm: what its list of parts says they unpack to, what each really unpacks
 * to, and how far its cells reach.
 *
 * @returns the cell that lies too far out; undefined when the workbook can be read, or is none
 * @throws Refused `too-large`
 */
export async function harmIn(workbook: Buffer): Promise<WrongCell | undefined> {
  const parts = partsOf(workbook);
  const said = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  if (parts.length > MOST_PARTS || said > MOST_UNZIPPED_BYTES) throw tooLarge();
  let left = MOST_UNZIPPED_BYTES;
  for (const part of parts) {
    const content = await unpacked(workbook, part, left);
    left -= content.length;
    const far = part.name.endsWith('.xml') ? farCell(content) : undefined;
    if (far !== undefined) return { sheet: part.name, cell: far, found: 'a cell so far out', expected: EXTENT };
  }
  return undefined;
}

const EXTENT = `nothing beyond row ${MOST_ROWS.toLocaleString('en-GB')} and column ${MOST_COLUMNS}`;
const tooLarge = () => refused('too-large', { limit: `${MOST_UNZIPPED_BYTES / 1024 / 1024} MiB when it is unzipped` });

/** The parts as the list at the end of a zip names them. Empty when there is no such list: then the reader finds no workbook. */
function partsOf(zip: Buffer): readonly Part[] {
  const end = endOf(zip);
  if (end === undefined) return [];
  const parts: Part[] = [];
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (count > MOST_PARTS || at === ZIP64) throw tooLarge();
  for (let nth = 0; nth < count; nth += 1) {
    if (at + PART.bytes > zip.length || zip.readUInt32LE(at) !== PART.signature) return [];
    const nameBytes = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + PART.bytes, at + PART.bytes + nameBytes);
    const [packedBytes, bytes] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    parts.push({ name, method: zip.readUInt16LE(at + 10), packedBytes, bytes, at: zip.readUInt32LE(at + 42) });
    at += PART.bytes + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

function endOf(zip: Buffer): number | undefined {
  const lowest = Math.max(0, zip.length - END.bytes - END.mostComment);
  for (let at = zip.length - END.bytes; at >= lowest; at -= 1) if (zip.readUInt32LE(at) === END.signature) return at;
  return undefined;
}

const inflate = promisify(inflateRaw);

/** What a part really unpacks to, whatever the list says of it. @throws Refused when that is more than is left */
async function unpacked(zip: Buffer, { method, packedBytes, at }: Part, left: number): Promise<Buffer> {
  if (at + LOCAL_BYTES > zip.length) return Buffer.alloc(0);
  const from = at + LOCAL_BYTES + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const packed = zip.subarray(from, from + packedBytes);
  if (method === 0) {
    if (packed.length > left) throw tooLarge();
    return packed;
  }
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    // Damaged: the reader of workbooks says so.
    return Buffer.alloc(0);
  }
}

/** A cell or a row with its address. The extent that a sheet claims is not looked at: whoever reads it does not either. */
const ADDRESSED = /<(?:\w+:)?(?:c|row)\s[^>]*?\br\s*=\s*["']([^"']*)["']/g;
const ADDRESS = /^([A-Z]{0,3})(\d{1,7})$/;

/** The first address in a part that lies beyond what is read, or that is no plain address. */
function farCell(part: Buffer): string | undefined {
  for (const [, address = ''] of part.toString('latin1').matchAll(ADDRESSED)) if (isFar(address)) return address;
  return undefined;
}

function isFar(address: string): boolean {
  const [, letters = '', row] = ADDRESS.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return row === undefined || column > MOST_COLUMNS || Number(row) > MOST_ROWS;
}
