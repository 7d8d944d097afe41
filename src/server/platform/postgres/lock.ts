import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Somebody else, named in the message, works on the data folder. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';
  constructor(folder: string, pid: string | undefined) {
    const who = pid ? `the process with pid ${pid}` : 'another process';
    super(`The data folder ${folder} is in use by ${who}. Stop it first, or set DATA_DIR to another folder.`);
  }
}

/**
 * Takes the data folder for this process until it ends or calls the function returned.
 * Throws `FolderInUse` when another process, or another part of this one, has it.
 *
 * The lock is flock(2) on `<folder>/lock`. Node has no call for it, but such a lock belongs to the *open file*, which a
 * child process shares: `flock` takes it on our descriptor and exits, and the lock stays with us. The kernel lets go of
 * it the moment the process is gone, however it went; nothing can be left stale and no helper can be killed under us.
 * (A pid file goes stale; a Unix socket bound in an abstract name is invisible from another container on the same
 * volume and can be squatted.) The descriptor is close-on-exec, so PostgreSQL, which outlives a killed node, never
 * inherits it. The pid inside the file is for the message only.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, 'lock');
  const descriptor = openSync(file, 'a+', 0o600);
  const taken = spawnSync('flock', ['--exclusive', '--nonblock', '3'], {
    stdio: ['ignore', 'ignore', 'pipe', descriptor],
    encoding: 'utf8',
  });
  if (taken.status !== 0) {
    closeSync(descriptor);
    if (taken.status === 1) throw new FolderInUse(folder, pidIn(file));
    throw new Error(
      `Cannot lock ${file}: ${taken.error ? 'the program flock is missing (apt-get install util-linux)' : taken.stderr}`,
    );
  }
  ftruncateSync(descriptor);
  writeSync(descriptor, `${process.pid}\n`);
  return () => closeSync(descriptor);
}

function pidIn(file: string): string | undefined {
  return /^\d+$/m.exec(readFileSync(file, 'utf8'))?.[0];
}
