import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Where the parts of one embedded PostgreSQL lie. */
export type Folder = { home: string; cluster: string; socket: string; log: string };

/** The longest path of a Unix socket that Linux takes, in bytes. */
const longestSocketPath = 107;

/**
 * Makes the private folder of an embedded PostgreSQL. Everybody who can open its socket is let in as superuser: that
 * only the owner may enter the folder *is* the access control. Throws when `dir` holds somebody's other files, which
 * would be locked away with it.
 */
export function makeFolder(dir: string): Folder {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const foreign = readdirSync(dir).find((name) => !parts.test(name));
  if (foreign) throw new Error(`${dir} is not a data folder of Assay: it holds ${foreign}. Choose an empty one`);
  makePrivate(dir);
  const home = realpathSync(dir);
  return {
    home,
    cluster: path.join(home, 'cluster'),
    socket: socketFolder(home),
    log: path.join(home, 'postgres.log'),
  };
}

const parts = /^(lock|socket|cluster(\.new-.*)?|postgres\.log(\.1)?)$/;

/** The name depends on the data folder alone, so that the next start finds the server this one leaves behind. */
function socketFolder(home: string): string {
  const own = path.join(home, 'socket');
  if (Buffer.byteLength(path.join(own, '.s.PGSQL.5432')) <= longestSocketPath) return makePrivate(own);
  const name = createHash('sha256').update(home).digest('hex').slice(0, 16);
  return makePrivate(`/tmp/assay-${process.getuid?.() ?? 'user'}-${name}`);
}

function makePrivate(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  // In /tmp anybody may have made it first, to sit between us and the database.
  const foreign = folder.startsWith('/tmp/assay-') && (!found.isDirectory() || !oursOrNobodys(found.uid));
  if (foreign) throw new Error(`${folder} belongs to somebody else; remove it, or set DATA_DIR to a shorter path`);
  chmodSync(folder, 0o700);
  return folder;
}

/** Root may have handed the folder to "nobody", who runs PostgreSQL where namespaces are forbidden. */
function oursOrNobodys(uid: number): boolean {
  const us = process.getuid?.() ?? uid;
  return uid === us || (us === 0 && uid === 65534);
}
