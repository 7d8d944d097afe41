import type pg from 'pg';
import { migrate } from '../db/migrate.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { openEmbedded } from '../platform/postgres/embedded.ts';
import { type CommandLine, Complaint } from './command-line.ts';

/** Where the scheme's records are: a migrated database, ours or the user's own. */
export interface Home {
  /** Of the owner of the schema. */
  readonly connection: pg.ClientConfig;
  /** One line for a person: which database it is. */
  readonly words: string;
  close(): Promise<void>;
}

/** Reads the settings. @throws Complaint with the whole list of what is wrong */
export function settings({ env, cwd }: Pick<CommandLine, 'env' | 'cwd'>): Config {
  const result = readConfig(env, cwd);
  if (result.ok) return result.config;
  throw new Complaint(
    `Assay cannot start with these settings:\n${result.problems.map((it) => `  - ${it}`).join('\n')}`,
  );
}

/**
 * Opens the database of the settings and migrates it.
 *
 * @throws FolderInUse when another process works on the data folder
 * @throws Complaint when the user's own database cannot be reached
 */
export async function openHome(config: Config): Promise<Home> {
  const home = config.databaseUrl ? ownDatabase(config.databaseUrl) : await embeddedDatabase(config);
  try {
    await migrate(home.connection);
    return home;
  } catch (problem) {
    await home.close();
    if (config.databaseUrl && isUnreachable(problem))
      throw new Complaint(`The database of DATABASE_URL cannot be reached: ${(problem as Error).message}`);
    throw problem;
  }
}

function ownDatabase(databaseUrl: string): Home {
  const { host, pathname } = new URL(databaseUrl);
  return {
    connection: { connectionString: databaseUrl },
    words: `your own PostgreSQL, ${host}${pathname}`,
    close: async () => {},
  };
}

async function embeddedDatabase(config: Config): Promise<Home> {
  const { connection, joined, stop } = await openEmbedded(config.embeddedDir, [], config.pgBin);
  return {
    connection,
    words: `embedded PostgreSQL in ${config.embeddedDir}${joined ? ' (it was still running, and was joined)' : ''}`,
    close: stop,
  };
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', '28P01', '28000', '3D000']);
const isUnreachable = (problem: unknown): boolean => UNREACHABLE.has(String((problem as { code?: unknown }).code));
