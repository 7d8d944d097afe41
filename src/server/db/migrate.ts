import { promises as fs } from 'node:fs';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';

const FOLDER = new URL('./migrations/', import.meta.url);

/** The plain `.sql` files beside this one, in the order of their names, each in one transaction. */
const sqlFiles = {
  async getMigrations(): Promise<Record<string, Migration>> {
    const names = (await fs.readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
    const entries = names.map(async (name): Promise<[string, Migration]> => {
      const text = await fs.readFile(new URL(name, FOLDER), 'utf8');
      return [name, { up: async (db) => void (await sql.raw(text).execute(db)) }];
    });
    return Object.fromEntries(await Promise.all(entries));
  },
};

/**
 * Brings a database up to the newest migration.
 *
 * @param connection of the owner of the schema (not the role that requests run as)
 * @throws the first error of a migration; that migration is rolled back whole
 */
export async function migrate(connection: pg.ClientConfig): Promise<void> {
  const pool = new pg.Pool({ ...connection, max: 1 });
  pool.on('error', () => {});
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { error } = await new Migrator({
      db,
      provider: sqlFiles,
      migrationTableName: 'assay_migrations',
      migrationLockTableName: 'assay_migrations_lock',
    }).migrateToLatest();
    if (error) throw error;
  } finally {
    await db.destroy();
  }
}
