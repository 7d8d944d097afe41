import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../server/db/migrate.ts';
import { type Embedded, openEmbedded } from '../server/platform/postgres/embedded.ts';
import { lockFolder } from '../server/platform/postgres/lock.ts';
import { stopPostmaster } from '../server/platform/postgres/postmaster.ts';

/** The PostgreSQL of one test run, as `inject('postgres')` gives it. */
export type TestPostgres = { host: string; port: number; user: string; template: string };

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestPostgres;
  }
}

// A test run may lose everything on a power cut. Nothing may connect to the template while it is copied: no autovacuum.
const settings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'max_connections=100',
];
const template = 'assay_template';

type Shared = { server: Embedded; home: string; users: number };
// Vitest loads this file once for each project; they share the one server.
const holder = globalThis as typeof globalThis & { assayTestPostgres?: Promise<Shared> | undefined };

/**
 * Vitest's global set-up: one PostgreSQL for the whole run and a migrated database in it to copy from. TEST_PG_BIN names
 * the folder of another PostgreSQL's programs to test on.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  holder.assayTestPostgres ??= start();
  const shared = await holder.assayTestPostgres;
  shared.users++;
  const { host, port, user } = shared.server.connection;
  project.provide('postgres', { host, port, user, template });
  return async () => {
    shared.users--;
    if (shared.users > 0) return;
    holder.assayTestPostgres = undefined;
    await shared.server.stop();
    rmSync(shared.home, { recursive: true, force: true });
  };
}

const prefix = 'assay-test-';
const anHour = 3_600_000;

/** Stops and removes what killed test runs left behind. Old ones only: a fresh one may be about to take its lock. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(os.tmpdir()).filter((it) => it.startsWith(prefix))) {
    const home = path.join(os.tmpdir(), name);
    try {
      if (Date.now() - statSync(home).mtimeMs < anHour) continue;
      const unlock = lockFolder(path.join(home, 'postgres'));
      await stopPostmaster(path.join(home, 'postgres', 'cluster'));
      rmSync(home, { recursive: true, force: true });
      unlock();
    } catch {
      // In use by another run, or another user's.
    }
  }
}

async function start(): Promise<Shared> {
  await sweep();
  const home = mkdtempSync(path.join(os.tmpdir(), prefix));
  const server = await openEmbedded(path.join(home, 'postgres'), settings, process.env.TEST_PG_BIN);
  try {
    const client = new pg.Client(server.connection);
    await client.connect();
    await client.query(`create database ${template}`);
    await client.end();
    await migrate({ ...server.connection, database: template });
    return { server, home, users: 0 };
  } catch (problem) {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
    throw problem;
  }
}
