import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A database of one test file's own. `drop` it in `afterAll`, after closing what others opened on it. */
export type TestDatabase = {
  connection: { host: string; port: number; user: string; database: string };
  /** Connections to it for a test's own questions, as the owner of the schema unless `config` says otherwise; `drop` ends them. */
  pool(config?: pg.PoolConfig): pg.Pool;
  drop(): Promise<void>;
};

/** Copies the migrated template (or another database nobody is connected to) in some 30 ms. */
export async function cloneDatabase(template?: string): Promise<TestDatabase> {
  const { host, port, user, template: migrated } = inject('postgres');
  const admin = { host, port, user, database: 'postgres' };
  const database = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await run(admin, `create database ${database} template ${template ?? migrated} strategy file_copy`);
  const connection = { ...admin, database };
  const pools: pg.Pool[] = [];
  return {
    connection,
    pool(config) {
      const pool = new pg.Pool({ ...connection, ...config });
      // `end` resolves before the server has seen each connection go, and the database is dropped under the last of them.
      pool.on('error', () => {});
      pools.push(pool);
      return pool;
    },
    async drop() {
      await Promise.all(pools.map((pool) => pool.end()));
      // Forced: a test that failed half way may have left a session open.
      await run(admin, `drop database if exists ${database} with (force)`);
    },
  };
}

async function run(connection: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
