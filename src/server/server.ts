import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { Logger } from 'pino';
import { operations } from '../contract/index.ts';
import { openApiDocument } from '../contract/openapi.ts';
import { type AccessLog, openAccessLog } from './access/access-log.ts';
import { SYSTEM } from './access/actor.ts';
import { openApiTokens } from './access/api-tokens.ts';
import { purgingAccessLog } from './access/purge-access-log.ts';
import { openSignIn, type SignIn } from './access/sign-in.ts';
import { type Database, openDatabase } from './db/database.ts';
import { holesInWalls } from './db/walls.ts';
import { veils } from './modules/committee/index.ts';
import { deliverDocument } from './modules/documents.ts';
import { allHandlers } from './modules/index.ts';
import { openClock, type SettableClock } from './platform/clock/clock.ts';
import { type Clockwork, openClockwork } from './platform/clock/clockwork.ts';
import { keptClock } from './platform/clock/kept-clock.ts';
import { type Documents, openDocuments } from './platform/documents/index.ts';
import { type FileStore, openFileStore } from './platform/files/file-store.ts';
import { openApp } from './platform/http/app.ts';
import { bindOperations } from './platform/http/bind.ts';
import { Guesses } from './platform/http/guesses.ts';
import type { Handler } from './platform/http/handler.ts';
import { openMail } from './platform/mail/mail.ts';
import { type Dispatcher, openDispatcher } from './platform/outbox/dispatcher.ts';
import { refused } from './platform/refused.ts';

export interface ServerOptions {
  /** Of the owner of the schema; requests become `assay_app`. */
  readonly connection: pg.ClientConfig;
  readonly secret: string;
  readonly publicUrl: string;
  readonly filesDir: string;
  readonly log: Logger;
  /** Undefined in production. */
  readonly demo?: { readonly password: string; readonly suggested: ReadonlyMap<string, string> };
  readonly mail?: { readonly smtpUrl: string; readonly from: string };
  /** Holds every answer against the contract. */
  readonly checkAnswers?: boolean;
}

/** A running service, without its socket: `app.listen` or `app.inject` is the caller's. */
export interface Server {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly clock: SettableClock;
  readonly signIn: SignIn;
  readonly files: FileStore;
  readonly outbox: Dispatcher;
  readonly accessLog: AccessLog;
  readonly clockwork: Clockwork;
  /** Whoever answers each operation, and whom each allows: for what holds of all of them. */
  readonly handlers: readonly Handler[];
  close(): Promise<void>;
}

const WEB_ROOT = fileURLToPath(new URL('../../dist/web/', import.meta.url));

/** Puts the service together on a migrated database. */
export async function openServer(options: ServerOptions): Promise<Server> {
  const { connection, log } = options;
  const database = openDatabase(connection);
  await proveIsolation(database);
  const clock = options.demo ? await database.as(SYSTEM, keptClock) : openClock();
  const files = await openFileStore(options.filesDir);
  const documents = openDocuments();
  const mail = options.mail && openMail({ ...options.mail, publicUrl: options.publicUrl, veils });
  const outbox = openDispatcher(
    database,
    { document: deliverDocument(documents, files, clock), ...(mail && { mail: mail.deliver }) },
    log,
  );
  const secure = options.publicUrl.startsWith('https:');
  const signIn = openSignIn({ connection, secret: options.secret, publicUrl: options.publicUrl, secure });
  const app = await openApp(log, secure);
  const demo = options.demo && { ...options.demo, clock };
  const accessLog = openAccessLog(database, log);
  const handlers = allHandlers(files, documents, demo, mail !== undefined, signIn.sso);
  bindOperations(app, operations, handlers, {
    database,
    clock,
    signIn,
    apiTokens: openApiTokens(database),
    guesses: new Guesses(),
    accessLog,
    files,
    checkAnswers: options.checkAnswers ?? false,
    veils,
    committed: () => outbox.wake(),
  });
  await serveRest(app);
  const clockwork = openClockwork(clock, [purgingAccessLog(connection, clock)], log);
  return {
    app,
    database,
    clock,
    signIn,
    files,
    outbox,
    accessLog,
    clockwork,
    handlers,
    close: () => closeAll({ app, clockwork, accessLog, outbox, documents, mail, signIn, database }),
  };
}

/** The OpenAPI document, and the web: files as they are, and the one page for every address of the site map. */
async function serveRest(app: FastifyInstance): Promise<void> {
  // Made when it is first asked for: it takes longer than all the rest of the start.
  let document: string | undefined;
  app.get('/api/openapi.json', (_request, reply) => {
    document ??= JSON.stringify(openApiDocument());
    return reply.type('application/json; charset=utf-8').send(document);
  });
  app.get('/api/health', () => ({ healthy: true }));
  const built = existsSync(WEB_ROOT);
  if (built)
    await app.register(fastifyStatic, {
      root: WEB_ROOT,
      wildcard: false,
      preCompressed: true,
      immutable: true,
      maxAge: '1y',
      index: false,
    });
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      built && request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/');
    if (!isPage) throw refused('not-found');
    return reply.header('cache-control', 'no-cache').sendFile('index.html', { immutable: false, maxAge: 0 });
  });
}

/**
 * Nobody is asking yet, so nobody's rows may be seen; and PostgreSQL's catalogue must show a wall without a hole. A server
 * on any other database does not start.
 */
async function proveIsolation(database: Database): Promise<void> {
  const { seen, holes } = await database.looking({ text: 'select 1', values: [] }, async (tx) => ({
    seen: await tx.selectFrom('parties').select('id').limit(1).executeTakeFirst(),
    holes: await holesInWalls(tx),
  }));
  if (seen)
    throw new Error('Row-level security does not hold on this database: requests run as a role that it does not bind.');
  if (holes.length > 0) throw new Error(`Row-level security has holes on this database:\n${holes.join('\n')}`);
}

interface Open {
  readonly app: FastifyInstance;
  readonly clockwork: Clockwork;
  readonly accessLog: AccessLog;
  readonly outbox: Dispatcher;
  readonly documents: Documents;
  readonly mail: { close(): void } | undefined;
  readonly signIn: SignIn;
  readonly database: Database;
}

async function closeAll({ app, clockwork, accessLog, outbox, documents, mail, signIn, database }: Open): Promise<void> {
  await app.close();
  await clockwork.close();
  await accessLog.close();
  await outbox.close();
  await documents.close();
  mail?.close();
  await signIn.close();
  await database.close();
}
