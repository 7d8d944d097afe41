import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keptSecret, readConfig } from './config.ts';

const production = {
  ASSAY_MODE: 'production',
  DATABASE_URL: 'postgres://assay@db.example.org/assay',
  ASSAY_SECRET: 's'.repeat(32),
  SMTP_URL: 'smtps://mail.example.org',
  MAIL_FROM: 'Assay <assay@example.org>',
  PUBLIC_URL: 'https://assay.example.org/',
};

const problemsOf = (env: Record<string, string>): string[] => {
  const result = readConfig(env, '/srv');
  return result.ok ? [] : result.problems;
};

test('with nothing set it is a demo on loopback with an embedded database', () => {
  expect(readConfig({}, '/srv')).toEqual({
    ok: true,
    config: {
      mode: 'demo',
      host: '127.0.0.1',
      port: 8080,
      publicUrl: undefined,
      databaseUrl: undefined,
      pgBin: undefined,
      dataDir: '/srv/data',
      embeddedDir: '/srv/data/postgres',
      filesDir: '/srv/data/files',
      secret: undefined,
      smtpUrl: undefined,
      mailFrom: 'Assay <assay@localhost>',
      logLevel: 'info',
    },
  });
});

test('production names all that is missing at once', () => {
  const names = problemsOf({ ASSAY_MODE: 'production', SMTP_URL: ' ' }).map((problem) => problem.split(' ')[0]);
  expect(names).toEqual(['DATABASE_URL', 'ASSAY_SECRET', 'SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL']);
});

test('production starts with everything set', () => {
  const result = readConfig(production, '/srv');
  expect(result).toMatchObject({ ok: true, config: { mode: 'production', publicUrl: 'https://assay.example.org' } });
});

test('production takes neither an unencrypted public address nor a short secret, and does not repeat the secret', () => {
  const problems = problemsOf({ ...production, PUBLIC_URL: 'http://assay.example.org', ASSAY_SECRET: 'hunter2' });
  expect(problems).toEqual([
    'PUBLIC_URL must be an address that begins with https://',
    'ASSAY_SECRET must have at least 32 characters, and has 7',
  ]);
});

test.each([
  ['PORT', '80a'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['ASSAY_MODE', 'Production'],
  ['LOG_LEVEL', 'loud'],
  ['DATABASE_URL', 'mysql://db'],
  ['DATABASE_URL', 'db.example.org'],
  ['SMTP_URL', 'mail.example.org:587'],
  ['MAIL_FROM', 'somebody'],
  ['MAIL_FROM', 'a@b.example\r\nBcc: c@d.example'],
])('%s=%j is refused', (name, value) => {
  expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} `))]);
});

test('PORT=0 takes any free port', () => {
  expect(readConfig({ PORT: '0' }, '/srv')).toMatchObject({ ok: true, config: { port: 0 } });
});

test('the demo keeps its secret, for its owner only', () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'config-'));
  const secret = keptSecret(path.join(dir, 'data'));
  expect(secret.length).toBeGreaterThanOrEqual(64);
  expect(keptSecret(path.join(dir, 'data'))).toBe(secret);
  expect(statSync(path.join(dir, 'data', 'secret')).mode & 0o777).toBe(0o600);
  rmSync(dir, { recursive: true });
});
