import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Embedded, openEmbedded } from './embedded.ts';
import { FolderInUse } from './lock.ts';
import { runningPostmaster, stopPostmaster } from './postmaster.ts';

let home: string;
let dir: string;

beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'embedded-'));
  dir = path.join(home, 'postgres');
});

afterEach(async () => {
  await stopPostmaster(path.join(dir, 'cluster'));
  rmSync(home, { recursive: true, force: true });
});

describe('the embedded database', () => {
  test('starts durable, in a folder only its owner may enter', async () => {
    const server = await openEmbedded(dir);
    const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses'];
    const shown = await query<{ setting: string }>(
      server,
      `select setting from unnest($1::text[]) with ordinality as wanted(name, at) join pg_settings using (name) order by at`,
      [names],
    );
    await server.stop();
    expect(shown.map((row) => row.setting)).toEqual(['on', 'on', 'on', 'on', '']);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(readdirSync(dir).sort()).toEqual(['cluster', 'lock', 'postgres.log', 'socket']);
    expect(runningPostmaster(path.join(dir, 'cluster'))).toBeUndefined();
  });

  test('refuses a second process on its folder and names the first', async () => {
    const server = await openEmbedded(dir);
    const second = await openEmbedded(dir).catch((problem: unknown) => problem);
    expect(second).toBeInstanceOf(FolderInUse);
    expect(String(second)).toContain(`in use by the process with pid ${process.pid}`);
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  test('loses no acknowledged row when its process is killed in the middle of writing, and is joined by the next', async () => {
    const first = await writeAndKill(dir, 1, () => {});
    expect(first.said).toBe('started');
    const second = await writeAndKill(dir, 1_000_001, () => {});
    expect(second.said).toBe('joined');
    // This time PostgreSQL is killed with it: what it had not synced would be gone.
    const third = await writeAndKill(dir, 2_000_001, () => process.kill(running().pid, 'SIGKILL'));
    const server = await openEmbedded(dir);
    const kept = await query<{ number: number }>(server, 'select number from written');
    await server.stop();
    const acknowledged = [first, second, third].flatMap((round) => round.numbers);
    const lost = acknowledged.filter((number) => !kept.some((row) => row.number === number));
    expect(acknowledged.length).toBeGreaterThan(60);
    expect(lost).toEqual([]);
  });

  test('starts again by itself when PostgreSQL is killed under it', async () => {
    const server = await openEmbedded(dir);
    const { pid } = running();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => query(server, 'select 1 as one').catch(() => []), { timeout: 8000 }).toEqual([{ one: 1 }]);
    expect(running().pid).not.toBe(pid);
    await server.stop();
  });

  test('restarts a server left behind that was started with other settings', async () => {
    await writeAndKill(dir, 1, () => {});
    const server = await openEmbedded(dir, ['max_connections=17']);
    expect(server.joined).toBe(false);
    expect(await query(server, 'show max_connections')).toEqual([{ max_connections: '17' }]);
    await server.stop();
  });

  test('uses a short socket path for a folder whose own is too long', async () => {
    dir = path.join(home, 'x'.repeat(100), 'postgres');
    const server = await openEmbedded(dir);
    expect(server.connection.host).toMatch(/^\/tmp\/assay-/);
    expect(statSync(server.connection.host).mode & 0o777).toBe(0o700);
    await server.stop();
    rmSync(server.connection.host, { recursive: true });
  });

  test('does not lock away a folder that holds something else', async () => {
    writeFileSync(path.join(home, 'thesis.txt'), 'years of work');
    await expect(openEmbedded(home)).rejects.toThrow('it holds thesis.txt');
    expect(readFileSync(path.join(home, 'thesis.txt'), 'utf8')).toBe('years of work');
  });
});

const running = (): { pid: number } => runningPostmaster(path.join(dir, 'cluster'))!;

async function query<Row extends pg.QueryResultRow>(server: Embedded, sql: string, values: unknown[] = []) {
  const client = new pg.Client(server.connection);
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Lets another process write, kills it after some twenty rows, and tells which ones it was promised. */
async function writeAndKill(folder: string, from: number, alsoKill: () => void) {
  const script = path.join(import.meta.dirname, 'writer.testing.ts');
  const child = spawn(process.execPath, [script, folder, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (child.killed || output.split('\n').length < 25) return;
    child.kill('SIGKILL');
    alsoKill();
  });
  await ended;
  const [said, ...numbers] = output.split('\n').slice(0, -1);
  return { said, numbers: numbers.map(Number) };
}
