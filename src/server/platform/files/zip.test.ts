import { crc32 } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { unzipped } from '../../../testing/zip.ts';
import { sizeOfZip, type ZipEntry, zipOf } from './zip.ts';

const ON = '2026-11-24' as Day;
const PIECE = Buffer.alloc(64 * 1024, 'evidence');

/** A file of so many pieces that tells what of it has been asked for. */
function watched(name: string, pieces: number) {
  const seen = { begun: false, handed: 0, closed: false };
  async function* content() {
    seen.begun = true;
    try {
      for (; seen.handed < pieces; seen.handed++) yield PIECE;
    } finally {
      seen.closed = true;
    }
  }
  const entry: ZipEntry = { name, bytes: pieces * PIECE.length, content: content() };
  return { entry, seen };
}

const whole = async (entries: readonly ZipEntry[], on = ON): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of zipOf(entries, on).content) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
};
const text = (name: string, content: string): ZipEntry => {
  const bytes = Buffer.from(content);
  return { name, bytes: bytes.length, content: [bytes] };
};

test('an archive holds its files as they are, and is of the size that was told before', async () => {
  const entries = [text('README.txt', 'Read me'), text('evidence/Prüfung – 1.txt', 'ä'), text('empty.txt', '')];
  const zip = await whole(entries);
  expect(zip.length).toBe(sizeOfZip(entries));
  const files = unzipped(zip);
  expect(Object.keys(files)).toEqual(entries.map(({ name }) => name));
  expect(String(files['evidence/Prüfung – 1.txt'])).toBe('ä');
  expect(zip.readUInt32LE(zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 16)).toBe(crc32('Read me'));
});

test('the same files on the same day make the same bytes', async () => {
  const entries = () => [text('a.txt', 'one'), text('b.txt', 'two')];
  expect((await whole(entries())).equals(await whole(entries()))).toBe(true);
  expect((await whole(entries(), '2026-11-25' as Day)).equals(await whole(entries()))).toBe(false);
});

test('of 256 MB no more than a few pieces are held at a time, and a file is opened when its turn has come', async () => {
  const [first, second] = [watched('a.pdf', 2048), watched('b.pdf', 2048)];
  let taken = 0;
  let ahead = 0;
  for await (const piece of zipOf([first.entry, second.entry], ON).content) {
    taken += (piece as Buffer).length;
    ahead = Math.max(ahead, (first.seen.handed + second.seen.handed) * PIECE.length - taken);
    if (first.seen.handed < 2000) expect(second.seen.begun).toBe(false);
  }
  console.info(`archive: ${taken} bytes, at most ${ahead} held`);
  expect(taken).toBe(sizeOfZip([first.entry, second.entry]));
  expect(ahead).toBeLessThan(8 * PIECE.length);
});

test('whoever hangs up closes what is being read, and what was not begun is not opened', async () => {
  const [first, second] = [watched('a.pdf', 2048), watched('b.pdf', 10)];
  const { content } = zipOf([first.entry, second.entry], ON);
  for await (const _ of content) break;
  await vi.waitFor(() => expect(first.seen.closed).toBe(true));
  expect(second.seen.begun).toBe(false);
});

test('a file that is not what it was told to be breaks the archive off, so that nobody takes it for whole', async () => {
  const short = { ...text('a.txt', 'one'), bytes: 4 };
  await expect(whole([short])).rejects.toThrow('not the 4 bytes');
});
