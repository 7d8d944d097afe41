import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Everything a person may set from outside. Made by `readConfig` and by nothing else. */
export type Config = {
  mode: 'demo' | 'production';
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Where people reach us, without a slash at the end; undefined: wherever we listen. */
  publicUrl: string | undefined;
  /** The user's own PostgreSQL; undefined: the embedded one in `embeddedDir`. */
  databaseUrl: string | undefined;
  /** PostgreSQL programs to use for the embedded database instead of those from npm. */
  pgBin: string | undefined;
  dataDir: string;
  embeddedDir: string;
  filesDir: string;
  /** Signs sessions and links; undefined (demo only): the one kept in `dataDir`, see `keptSecret`. */
  secret: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  logLevel: (typeof logLevels)[number];
};

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

type Environment = Readonly<Record<string, string | undefined>>;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const shortestSecret = 32;

/**
 * Reads the environment. All problems are told at once, each as a sentence that begins with the variable's name.
 * Folders are taken relative to `cwd`.
 */
export function readConfig(env: Environment, cwd: string): ConfigResult {
  const problems: string[] = [];
  const read = reader(env, problems);
  const mode = read.oneOf('ASSAY_MODE', ['demo', 'production'], 'demo');
  const inProduction = mode === 'production';
  const dataDir = path.resolve(cwd, read.text('DATA_DIR') ?? 'data');
  const config: Config = {
    mode,
    host: read.text('HOST') ?? '127.0.0.1',
    port: read.port('PORT', 8080),
    publicUrl: read.url('PUBLIC_URL', inProduction ? ['https:'] : ['https:', 'http:'])?.replace(/\/+$/, ''),
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:']),
    pgBin: read.text('PG_BIN'),
    dataDir,
    embeddedDir: path.join(dataDir, 'postgres'),
    filesDir: path.resolve(cwd, read.text('FILES_DIR') ?? path.join(dataDir, 'files')),
    secret: read.secret('ASSAY_SECRET'),
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: read.address('MAIL_FROM') ?? 'Assay <assay@localhost>',
    logLevel: read.oneOf('LOG_LEVEL', logLevels, 'info'),
  };
  if (inProduction) problems.push(...missingInProduction(env));
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems };
}

const neededInProduction = {
  DATABASE_URL: 'your own PostgreSQL, such as postgres://assay:…@db.example.org/assay',
  ASSAY_SECRET: `at least ${shortestSecret} random characters, such as from: openssl rand -base64 48`,
  SMTP_URL: 'the mail server, such as smtps://user:…@mail.example.org',
  MAIL_FROM: 'the sender of our mail, such as Assay <assay@example.org>',
  PUBLIC_URL: 'the https address people use, such as https://assay.example.org',
};

function missingInProduction(env: Environment): string[] {
  return Object.entries(neededInProduction)
    .filter(([name]) => !env[name]?.trim())
    .map(([name, what]) => `${name} is missing: ${what}`);
}

/** Reads one variable at a time, empty meaning not set, and notes what is wrong with it. Never repeats a secret. */
function reader(env: Environment, problems: string[]) {
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const wrong = (name: string, what: string): undefined => void problems.push(`${name} ${what}`);
  return {
    text,
    oneOf<const Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice {
      const found = text(name);
      const choice = choices.find((it) => it === found);
      if (found && !choice) wrong(name, `must be one of ${choices.join(', ')}, not "${found}"`);
      return choice ?? otherwise;
    },
    port(name: string, otherwise: number): number {
      const found = text(name);
      if (!found) return otherwise;
      if (!/^\d{1,5}$/.test(found) || Number(found) > 65_535)
        wrong(name, `must be a number from 0 to 65535, not "${found}"`);
      return Number(found);
    },
    url(name: string, protocols: string[]): string | undefined {
      const found = text(name);
      if (!found) return undefined;
      const fits = URL.canParse(found) && protocols.includes(new URL(found).protocol);
      return fits
        ? found
        : wrong(name, `must be an address that begins with ${protocols.map((it) => `${it}//`).join(' or ')}`);
    },
    address(name: string): string | undefined {
      const found = text(name);
      if (!found || /^([^<>\r\n]+ )?<?[^\s<>@]+@[^\s<>@]+>?$/.test(found)) return found;
      return wrong(name, `must be a mail address, such as Assay <assay@example.org>, not "${found}"`);
    },
    secret(name: string): string | undefined {
      const found = text(name);
      if (!found || found.length >= shortestSecret) return found;
      return wrong(name, `must have at least ${shortestSecret} characters, and has ${found.length}`);
    },
  };
}

/**
 * The demo's own secret, made once and kept in the data folder for its owner only, so that people stay signed in over a
 * restart.
 */
export function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600 });
  try {
    // A name for what is already whole, which fails when it is taken: a killed start leaves no half secret, and two
    // that start at once agree on one.
    linkSync(draft, file);
  } catch (problem) {
    if (!existsSync(file)) throw problem;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8');
}
