import pg from 'pg';
import { pino } from 'pino';
import { openServer } from '../src/server/server.ts';
import { SECRET, type Statement } from './scenarios.ts';

// Our server, in a process of its own. It is told where the database is, and answers with its port; between `record` and
// `recorded` it tells which statements the driver was given.

const { connection, filesDir } = JSON.parse(process.argv[2] ?? '{}');

let recording: Statement[] | undefined;
const plain = pg.Client.prototype.query as (...args: unknown[]) => unknown;
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const [first, values] = args as [string | { text?: string; values?: unknown[] }, unknown[] | undefined];
  const text = typeof first === 'string' ? first : first?.text;
  if (text) recording?.push({ text, values: (typeof first === 'string' ? values : first.values) ?? [] });
  return plain.apply(this, args);
} as typeof pg.Client.prototype.query;

const server = await openServer({
  connection,
  secret: SECRET,
  publicUrl: 'http://127.0.0.1',
  filesDir,
  log: pino({ level: 'silent' }),
});
const address = await server.app.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ port: Number(new URL(address).port) });

process.on('message', (message) => {
  if (message === 'record') recording = [];
  if (message === 'recorded') {
    process.send?.({ statements: recording });
    recording = undefined;
  }
  if (message === 'stop') void server.close().then(() => process.exit(0));
});
