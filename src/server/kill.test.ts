import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD, SUGGESTED } from './demo/demo-people.ts';
import { newId } from './platform/ids.ts';
import { stopPostmaster } from './platform/postgres/postmaster.ts';

// The whole service as people start it, on a folder of its own, killed in the middle of its work.

const MAIN = path.resolve(import.meta.dirname, 'main.ts');
const ROUNDS = 3;
const WRITERS = 4;
const LONGEST_LIFE_MS = 600;
const PATIENCE_MS = 120_000;

let folder: string;
let address: string;
let env: NodeJS.ProcessEnv;
let running: ChildProcess;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'assay-kill-'));
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  env = { PATH: process.env.PATH, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'silent' };
  running = await start();
}, PATIENCE_MS);

afterAll(async () => {
  running.kill('SIGKILL');
  await stopPostmaster(path.join(folder, 'postgres', 'cluster'));
  rmSync(folder, { recursive: true, force: true });
}, PATIENCE_MS);

test('a second process on the same data folder is refused, and told by whom it is in use', {
  timeout: PATIENCE_MS,
}, async () => {
  const second = run();
  const [code] = await once(second.child, 'exit');
  expect(code).toBe(1);
  expect(second.said()).toContain(`in use by the process with pid ${running.pid}`);
});

test('a killed service has lost nothing that it acknowledged, and starts again', {
  timeout: 2 * PATIENCE_MS,
}, async () => {
  const { cookie, partyId } = await signIn();
  const acknowledged: string[] = [];
  const write = async () => {
    for (;;) {
      const note = `count ${newId()}`;
      const answered = await declarePremises(partyId, cookie, note).catch(() => undefined);
      if (answered === undefined) return;
      expect(answered).toBe(200);
      acknowledged.push(note);
    }
  };
  for (let round = 0; round < ROUNDS; round++) {
    const before = acknowledged.length;
    const writers = Promise.all(Array.from({ length: WRITERS }, write));
    while (acknowledged.length === before) await after(5);
    await after(Math.random() * LONGEST_LIFE_MS);
    running.kill('SIGKILL');
    await writers;
    running = await start();
  }
  const { counts, entries } = await recorded();
  expect(acknowledged.filter((note) => counts.filter((each) => each === note).length !== 1)).toEqual([]);
  // Nothing is half done either: a count that nobody was told of has its entry in the journal, or is not there.
  expect(entries).toBe(counts.length);
});

interface Run {
  readonly child: ChildProcess;
  said(): string;
}

function run(): Run {
  const child = spawn(process.execPath, [MAIN, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stdout.on('data', (more) => (text += more));
  child.stderr.on('data', (more) => (text += more));
  return { child, said: () => text };
}

async function start(): Promise<ChildProcess> {
  const { child, said } = run();
  while (!said().includes('Assay is ready')) {
    if (child.exitCode !== null) throw new Error(`It did not start: ${said()}`);
    await after(20);
  }
  return child;
}

async function signIn(): Promise<{ cookie: string; partyId: string }> {
  const [email = ''] = SUGGESTED.keys();
  const answer = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const me = (await (await fetch(`${address}/api/me`, { headers: { cookie } })).json()) as { partyId: string };
  return { cookie, partyId: me.partyId };
}

async function declarePremises(partyId: string, cookie: string, note: string): Promise<number> {
  const answer = await fetch(`${address}/api/parties/${partyId}/premises`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'idempotency-key': newId() },
    body: JSON.stringify({ countedOn: '2026-09-01', domestic: 97_500, nonDomestic: 520, note }),
  });
  // Read to its end: only a whole answer is an acknowledgement.
  await answer.text();
  return answer.status;
}

async function recorded(): Promise<{ counts: string[]; entries: number }> {
  const client = new pg.Client({
    host: path.join(folder, 'postgres', 'socket'),
    user: 'postgres',
    database: 'postgres',
  });
  await client.connect();
  const counts = await client.query(`select note from assay.premises_counts where note like 'count %'`);
  const entries = await client.query(`select count(*)::int as n from assay.journal where event = 'premises-declared'`);
  await client.end();
  return { counts: counts.rows.map(({ note }) => note), entries: entries.rows[0].n };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
