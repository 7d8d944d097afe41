import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runCommandLine } from './index.ts';

let said: string[];
let complained: string[];

beforeEach(() => {
  said = [];
  complained = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void complained.push(line));
});
afterEach(() => vi.restoreAllMocks());

test('help lists the commands', async () => {
  expect(await runCommandLine(['--help'], {})).toBe(0);
  for (const name of ['serve', 'migrate', 'seed']) expect(said.join('\n')).toContain(`  ${name}`);
});

test('an unknown command is answered with where to look', async () => {
  expect(await runCommandLine(['polish'], {})).toBe(2);
  expect(complained.join('\n')).toContain('assay --help');
});

test('lifting a demand asks of which organisation before it touches anything', async () => {
  expect(await runCommandLine(['lift-sso-demand'], {})).toBe(2);
  expect(complained.join('\n')).toContain('assay lift-sso-demand REFERENCE');
});

test('production refuses to start with the list of what is missing', async () => {
  expect(await runCommandLine(['serve'], { ASSAY_MODE: 'production' })).toBe(1);
  for (const name of ['DATABASE_URL', 'ASSAY_SECRET', 'SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL'])
    expect(complained.join('\n')).toContain(name);
});

test('a scheme is not seeded with more observations than there are texts for', async () => {
  expect(await runCommandLine(['seed', '--assessments', '1', '--observations', '26'], {})).toBe(2);
  expect(complained.join('\n')).toContain('--observations');
});

test('a port that is taken is named, with what to do about it', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'assay-port-'));
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  const env = { DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'silent' };
  expect(await runCommandLine(['serve'], env)).toBe(1);
  expect(complained.join('\n')).toContain(`Port ${port} on 127.0.0.1 is taken. Set PORT`);
  other.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);
