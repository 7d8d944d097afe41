import pg from 'pg';
import { Complaint } from './command-line.ts';

const WANTED = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/**
 * A database that may forget what it has acknowledged is not one to work on.
 *
 * @throws Complaint naming each setting that is off
 */
export async function proveDurable(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any($1)',
      [WANTED],
    );
    const off = rows.filter(({ setting }) => setting === 'off' || setting === 'local');
    if (off.length === 0) return;
    const list = off.map(({ name, setting }) => `  - ${name} is ${setting}, and must be on`).join('\n');
    throw new Complaint(`This PostgreSQL may lose what it has acknowledged:\n${list}`);
  } finally {
    await client.end();
  }
}
