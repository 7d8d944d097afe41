import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { kyselyOn } from '../../server/db/client-kysely.ts';
import type { Tx } from '../../server/db/database.ts';
import { migrate } from '../../server/db/migrate.ts';
import { inspectWalls } from '../../server/db/walls.ts';
import { openEmbedded } from '../../server/platform/postgres/embedded.ts';
import { ask, LETTERS } from './ask.ts';
import { type Change, changesOf } from './changes.ts';
import { KNOWN } from './known.ts';
import { layersOf } from './layers.ts';
import { prepare } from './questions.ts';

// `npm run mutation:walls`: changes the second wall in one small way at a time, and asks whether the table of what it lets
// through (table.ts), or the sweep at the start of the server, notices. Stryker cannot change SQL that lives in PostgreSQL.

const LEAST = 0.9;
const home = mkdtempSync(path.join(os.tmpdir(), 'assay-test-'));
const server = await openEmbedded(path.join(home, 'postgres'), [
  'fsync=off',
  'synchronous_commit=off',
  'autovacuum=off',
]);
const client = new pg.Client(server.connection);
try {
  await migrate(server.connection);
  await client.connect();
  process.exitCode = (await run()) ? 0 : 1;
} finally {
  await client.end();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}

async function run(): Promise<boolean> {
  const began = performance.now();
  const { tables, about, lines, questions } = await prepare(client);
  if ((await noticed({ about: '', what: '', sql: '', tables: about, asked: LETTERS })) !== undefined)
    throw new Error(
      'The wall is not as the table says before anything is changed: see src/server/db/walls-table.test.ts.',
    );
  const noticedOnes: Change[] = [];
  const survivors: Change[] = [];
  let invalid = 0;
  for (const change of await changesOf(client, tables, about)) {
    const outcome = await noticed(change);
    if (outcome === 'no SQL') invalid += 1;
    else (outcome === undefined ? survivors : noticedOnes).push(change);
  }
  tellOfEach(noticedOnes, survivors);
  const isExplained = tellOfSurvivors(survivors);
  const all = noticedOnes.length + survivors.length;
  const share = noticedOnes.length / all;
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `\nsecond wall: ${all} changes (${invalid} more are no SQL), ${noticedOnes.length} noticed (${(share * 100).toFixed(1)}%), ${survivors.length} not; ` +
      `${tables.length} tables, ${lines} kinds of row, ${questions} questions; ${seconds.toFixed(0)} s`,
  );
  return share >= LEAST && isExplained;
}

/** A line for each table, and for what policies ask. */
function tellOfEach(noticedOnes: readonly Change[], survivors: readonly Change[]): void {
  const key = ({ about }: Change): string => about.split('.')[0] ?? '';
  for (const each of new Set([...noticedOnes, ...survivors].map(key))) {
    const [noticed, not] = [noticedOnes, survivors].map((changes) => changes.filter((change) => key(change) === each));
    console.log(
      `${each.padEnd(28)} ${String(noticed?.length).padStart(5)} noticed ${String(not?.length).padStart(4)} not`,
    );
  }
}

/** Every change that nothing noticed, with the reason; whether each has one. */
function tellOfSurvivors(survivors: readonly Change[]): boolean {
  const said = ({ about, what }: Change): string => `${about}: ${what}`;
  const tell = (head: string, changes: readonly Change[]) => {
    if (changes.length > 0) console.log(`\n${head}`);
    for (const change of changes) console.log(`  ${said(change)}`);
  };
  for (const { is, because } of KNOWN) {
    const these = survivors.filter((change) => is.test(said(change)));
    tell(`${these.length} not noticed, ${because}:`, these);
  }
  const rest = survivors.filter((change) => !KNOWN.some(({ is }) => is.test(said(change))));
  tell('Not noticed, and nothing says why:', rest);
  return rest.length === 0;
}

/** How a change is noticed; nothing if it is not. */
async function noticed({ sql, tables, asked }: Change): Promise<string | undefined> {
  await client.query('begin');
  try {
    try {
      await client.query(sql);
    } catch {
      return 'no SQL';
    }
    const [surprise] = await ask(client, { tables, asked, which: 'first' });
    if (surprise) return `${surprise.line}, ${surprise.column}`;
    const { holes } = await inspectWalls(kyselyOn(client as never) as unknown as Tx, false);
    return holes[0] ?? (sql === '' ? undefined : await noticedAlone(tables));
  } catch (error) {
    return String(error);
  } finally {
    await client.query('rollback');
  }
}

/** The same of each layer without the others, once a change has been made. */
async function noticedAlone(tables: readonly string[]): Promise<string | undefined> {
  for (const { table, name, sql, asked, columns, wrong } of layersOf(tables)) {
    await client.query('savepoint whole');
    await client.query(sql);
    const answers = await ask(client, { tables: [table], asked, columns, which: 'every' });
    await client.query('rollback to whole');
    if (answers.some(wrong)) return `${table}, ${name}`;
  }
  return undefined;
}
