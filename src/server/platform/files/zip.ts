import { Readable } from 'node:stream';
import { Zip, ZipPassThrough } from 'fflate';
import type { Day } from '../../../rules/values/day.ts';

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  /** Its size, bytes. */
  readonly bytes: number;
  /** Read when its turn has come, and not before. */
  readonly content: AsyncIterable<Uint8Array> | readonly Uint8Array[];
}

/** So much an archive holds at most: the ZIP format without its extensions counts in 32 bits, and entries in 16. */
export const MOST_IN_ZIP = { bytes: 4 * 1024 ** 3 - 1, entries: 65_535 } as const;

/**
 * An archive, made while it is read: of its files no more than a piece of one is held at a time. Files are stored as they
 * are (what is large is compressed already), so that its size is known before. The same files on the same day make the same bytes.
 *
 * @param on the day that every file bears
 */
export function zipOf(entries: readonly ZipEntry[], on: Day): { readonly bytes: number; readonly content: Readable } {
  return { bytes: sizeOfZip(entries), content: Readable.from(piecesOf(entries, on), { objectMode: false }) };
}

/** The size of an archive, bytes. What is around the files depends on their names alone. */
export function sizeOfZip(entries: readonly Pick<ZipEntry, 'name' | 'bytes'>[]): number {
  let bytes = 0;
  const zip = new Zip((_, piece) => {
    bytes += piece.length;
  });
  for (const { name, bytes: inside } of entries) {
    const part = new ZipPassThrough(name);
    zip.add(part);
    part.push(NOTHING, true);
    bytes += inside;
  }
  zip.end();
  return bytes;
}

const NOTHING = new Uint8Array(0);

/** @throws when a file is not of the size that was told: the archive then breaks off, and nobody takes it for whole */
async function* piecesOf(entries: readonly ZipEntry[], on: Day): AsyncIterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const { name, bytes, content } of entries) {
    const part = new ZipPassThrough(name);
    part.mtime = midnightOf(on);
    zip.add(part);
    let left = bytes;
    for await (const piece of content) {
      left -= piece.byteLength;
      part.push(piece);
      yield* ready.splice(0);
    }
    if (left !== 0) throw new Error(`${name} is not the ${bytes} bytes that it should be.`);
    part.push(NOTHING, true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/** ZIP has the time of the clock on the wall, wherever that hangs: so the clock here is asked for the day's midnight. */
function midnightOf(on: Day): Date {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  return new Date(year, month - 1, day);
}
