import { execFile } from 'node:child_process';
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import type { Folder } from './folder.ts';
import { giveTo, type Runner } from './unprivileged.ts';

const run = promisify(execFile);

/**
 * Makes the cluster unless it is there. It is made beside its place and moved there in one step: a process killed half
 * way leaves a folder that the next start sweeps away, never half a cluster.
 * Throws when the cluster there was made by another major version of PostgreSQL.
 */
export async function makeCluster(folder: Folder, binaries: Binaries, runner: Runner): Promise<void> {
  for (const name of readdirSync(folder.home))
    if (name.startsWith('cluster.new-')) rmSync(path.join(folder.home, name), { recursive: true, force: true });
  giveTo(runner.uid, folder.home);
  giveTo(runner.uid, folder.socket);
  if (existsSync(folder.cluster)) return checkVersion(folder, binaries);
  const fresh = `${folder.cluster}.new-${process.pid}-${Date.now().toString(36)}`;
  const options = ['-D', fresh, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--data-checksums'];
  // Its own environment: PGDATA, PGPORT and the like are for somebody else's server.
  await run(...runner.wrap(binaries.initdb, options), { env: cleanEnvironment });
  renameSync(fresh, folder.cluster);
  const home = openSync(folder.home, 'r');
  fsyncSync(home);
  closeSync(home);
}

/** What PostgreSQL's programs see of our environment. */
export const cleanEnvironment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };

function checkVersion(folder: Folder, binaries: Binaries): void {
  const made = readFileSync(path.join(folder.cluster, 'PG_VERSION'), 'utf8').trim();
  if (made === binaries.major) return;
  throw new Error(
    `The database in ${folder.cluster} was made by PostgreSQL ${made}, and this is PostgreSQL ${binaries.major}. ` +
      `Set PG_BIN to the programs of PostgreSQL ${made}, or DATA_DIR to another folder.`,
  );
}
