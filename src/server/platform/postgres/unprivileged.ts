import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** How to run PostgreSQL, which refuses to run as root. */
export type Runner = {
  /** Owner of the files as this machine's kernel sees it. */
  uid: number;
  /** The program and its arguments, wrapped as far as needed. */
  wrap(program: string, args: string[]): [string, string[]];
};

const nobody = 65534;
const works = (program: string, args: string[]): boolean => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

const inNamespace = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`];
const asNobody = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];

/**
 * The runner for this user and machine. An ordinary user runs PostgreSQL directly. Root runs it in a user namespace,
 * where the same files look as if "nobody" owned them, so it works below /root too; where a container forbids
 * namespaces, as the real "nobody", who must be able to reach the programs and `folder`.
 * Throws with what to do when neither works.
 */
export function findRunner(program: string, folder: string): Runner {
  const uid = process.getuid?.() ?? 0;
  if (uid !== 0) return { uid, wrap: (it, args) => [it, args] };
  if (works('unshare', [...inNamespace, 'true']))
    return { uid: 0, wrap: (it, args) => ['unshare', [...inNamespace, it, ...args]] };
  const reach = (test: string, file: string): boolean => works('setpriv', [...asNobody, 'test', test, file]);
  if (reach('-x', program) && reach('-x', path.dirname(folder)))
    return { uid: nobody, wrap: (it, args) => ['setpriv', [...asNobody, it, ...args]] };
  throw new Error(
    `PostgreSQL refuses to run as root, user namespaces are forbidden here, and the user "nobody" cannot reach ${program} ` +
      `and ${path.dirname(folder)}. Run Assay as an ordinary user, or move it and DATA_DIR below a folder everybody may ` +
      'enter, or set DATABASE_URL.',
  );
}

/** Gives `folder` and all in it to `uid`, when root moved between the two ways of running. */
export function giveTo(uid: number, folder: string): void {
  if (process.getuid?.() !== 0 || lstatSync(folder).uid === uid) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chownSync(path.join(entry.parentPath, entry.name), uid, uid);
  // Last, because its owner says that all the rest is done.
  chownSync(folder, uid, uid);
}
