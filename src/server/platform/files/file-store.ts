import { createHash } from 'node:crypto';
import { createReadStream, promises as fs } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { newId } from '../ids.ts';

/** Files named by the SHA-256 of their bytes. What is stored is on the disk before the promise resolves, and never changes. */
export interface FileStore {
  /** Stores a stream. @returns its SHA-256 (hex), its size, and its first bytes for sniffing */
  put(content: AsyncIterable<Uint8Array>): Promise<{ sha256: string; bytes: number; head: Buffer }>;
  /** The content, opened when it is first read from, so that many can be held ready. @throws when there is no such file */
  open(sha256: string): Promise<Readable>;
}

const HEAD_BYTES = 64 * 1024;

/**
 * Keeps files below a folder: `ab/cd/abcd…`.
 *
 * @param folder made when missing, readable by the owner only
 */
export async function openFileStore(folder: string): Promise<FileStore> {
  await fs.mkdir(path.join(folder, 'incoming'), { recursive: true, mode: 0o700 });
  const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    async put(content) {
      const incoming = path.join(folder, 'incoming', newId());
      try {
        const received = await writeThrough(incoming, content);
        await moveInto(placeOf(received.sha256), incoming);
        return received;
      } finally {
        await fs.rm(incoming, { force: true });
      }
    },
    async open(sha256) {
      const file = placeOf(sha256);
      await fs.access(file);
      return Readable.from(contentOf(file), { objectMode: false });
    },
  };
}

async function* contentOf(file: string): AsyncIterable<Uint8Array> {
  yield* createReadStream(file);
}

async function writeThrough(file: string, content: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let bytes = 0;
  const handle = await fs.open(file, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      if (bytes < HEAD_BYTES) head.push(chunk);
      bytes += chunk.byteLength;
      hash.update(chunk);
      await handle.write(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes, head: Buffer.concat(head).subarray(0, HEAD_BYTES) };
}

/** Renames into place, and syncs the folder too: after a power cut the name must be there, not only the bytes. */
async function moveInto(place: string, file: string): Promise<void> {
  const folder = path.dirname(place);
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  await fs.rename(file, place);
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
