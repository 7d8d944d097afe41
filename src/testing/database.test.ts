import pg from 'pg';
import { expect, test } from 'vitest';
import { cloneDatabase } from './database.ts';

const query = async (connection: pg.ClientConfig, sql: string): Promise<unknown[]> => {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

test('each test file has a migrated database of its own, made and dropped at will', async () => {
  const [first, second] = await Promise.all([cloneDatabase(), cloneDatabase()]);
  await query(first.connection, 'create table assay.only_here (number integer)');
  expect(await query(second.connection, `select to_regclass('assay.only_here') as found`)).toEqual([{ found: null }]);
  expect(await query(second.connection, `select to_regclass('assay_migrations') is not null as migrated`)).toEqual([
    { migrated: true },
  ]);
  await Promise.all([first.drop(), second.drop()]);
  await expect(query(first.connection, 'select 1')).rejects.toThrow('does not exist');
});
