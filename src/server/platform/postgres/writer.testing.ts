import { writeSync } from 'node:fs';
import pg from 'pg';
import { openEmbedded } from './embedded.ts';

// A process for the tests to kill: it inserts numbers one by one and says each one as soon as the database has it.
const [dir, from = '1'] = process.argv.slice(2);
if (!dir) throw new Error('usage: writer.testing.ts <data folder> [first number]');
const { connection, joined } = await openEmbedded(dir);
const client = new pg.Client(connection);
await client.connect();
await client.query('create table if not exists written (number integer primary key)');
const say = (line: string): void => void writeSync(1, `${line}\n`);
say(joined ? 'joined' : 'started');
for (let number = Number(from); ; number++) {
  await client.query('insert into written values ($1)', [number]);
  say(String(number));
}
