import { createServer } from 'node:http';
import pg from 'pg';
import { newId } from '../src/server/platform/ids.ts';
import type { Statement } from './scenarios.ts';

// The floor: the same statements through the plain driver behind bare node:http. It knows no contract, asks for no
// session and checks nothing; for a read it does not even open a transaction. Nobody can be faster with this database.

const { connection, connections } = JSON.parse(process.argv[2] ?? '{}');
const options = '-c role=assay_app -c search_path=assay -c TimeZone=UTC -c assay.side=system';
const pool = new pg.Pool({ ...connection, max: connections, options });
pool.on('error', () => {});

/** The statements of some requests, each in its order. */
let samples: readonly (readonly Statement[])[] = [];
let turn = 0;

const UUID_V7 = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const AN_HOUR = 3_600_000;

/** Ids that were made for the recorded request are made anew, so that the same change can be made many times. */
function renewed(values: readonly unknown[], made: Map<string, string>): unknown[] {
  const renew = (id: string): string => {
    const at = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
    if (Math.abs(Date.now() - at) > AN_HOUR) return id;
    const before = made.get(id) ?? newId();
    made.set(id, before);
    return before;
  };
  return values.map((value) => (typeof value === 'string' ? value.replace(UUID_V7, renew) : value));
}

const names = new Map<string, string>();
const prepared = ({ text, values }: { text: string; values: unknown[] }): pg.QueryConfig => {
  const name = names.get(text) ?? `s${names.size}`;
  names.set(text, name);
  return { name, text, values };
};

async function answer(): Promise<string> {
  const statements = samples[turn++ % samples.length] ?? [];
  const [only] = statements;
  if (statements.length === 1 && only) return textOf(await pool.query(prepared({ ...only, values: [...only.values] })));
  const client = await pool.connect();
  const made = new Map<string, string>();
  let last = '';
  try {
    for (const { text, values } of statements) {
      const result = await client.query(prepared({ text, values: renewed(values, made) }));
      if (result.rows.length > 0) last = textOf(result);
    }
  } finally {
    client.release();
  }
  return last;
}

function textOf({ rows }: pg.QueryResult): string {
  const [first] = rows;
  return typeof first?.json === 'string' ? first.json : JSON.stringify({ rows });
}

const server = createServer((_request, response) => {
  answer().then(
    (json) => response.setHeader('content-type', 'application/json; charset=utf-8').end(json),
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }));

process.on('message', (message: { samples?: typeof samples } | 'stop') => {
  if (message === 'stop') void pool.end().then(() => process.exit(0));
  else {
    samples = message.samples ?? [];
    turn = 0;
    process.send?.({ ready: true });
  }
});
