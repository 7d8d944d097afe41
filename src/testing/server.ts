import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { pino } from 'pino';
import {
  type Answer,
  type Body,
  type OperationId,
  operations,
  type Params,
  type QueryInput,
} from '../contract/index.ts';
import type { Operation } from '../contract/operation.ts';
import type { Day } from '../rules/values/day.ts';
import { SYSTEM } from '../server/access/actor.ts';
import type { Tx } from '../server/db/database.ts';
import { newId } from '../server/platform/ids.ts';
import { openServer, type Server } from '../server/server.ts';
import { cloneDatabase } from './database.ts';
import type { PersonCalled, TestPartyName, TestPerson } from './people.ts';
import { layInPerson, layInScheme } from './scheme.ts';
import { TEST_SECRET } from './secret.ts';

/** The day it is in tests unless they say otherwise: a Tuesday. */
export const TODAY = '2026-11-24' as Day;

/** What came back. `answer` is there when it was carried out; `problem` when it was refused. */
export interface Reply<Id extends OperationId> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The body exactly as it came. */
  readonly text: string;
  /** Throws with the problem when it was refused. */
  readonly answer: Answer<Id>;
  /** Throws when it was carried out. */
  readonly problem: {
    readonly code: string;
    readonly status: number;
    readonly title: string;
    readonly detail: string;
    readonly next: string;
    readonly errors: readonly { path: string; message: string }[];
    readonly because: readonly { rule: string; trust: string }[];
  };
}

interface Asking {
  readonly params?: Record<string, unknown> | undefined;
  readonly query?: Record<string, unknown> | undefined;
  readonly body?: unknown;
  readonly file?: { readonly name: string; readonly bytes: Buffer; readonly type?: string } | undefined;
  /** The command's id, for sending it again. */
  readonly key?: string | undefined;
}
type Ask<Id extends OperationId> = Omit<Asking, 'params' | 'query' | 'body'> &
  (Params<Id> extends Record<string, never> ? { params?: undefined } : { params: Params<Id> }) & {
    query?: QueryInput<Id>;
    body?: Body<Id> extends Record<string, never> ? undefined : Partial<Body<Id>> & Record<string, unknown>;
  };

/** Somebody who is signed in and asks. */
export interface Asker {
  readonly personId: string;
  ask<Id extends OperationId>(id: Id, ask?: Ask<Id>): Promise<Reply<Id>>;
}

/** A small scheme in a database of its own behind the real server. `close` it in `afterAll`. */
export interface TestScheme {
  readonly server: Server;
  /** Of the owner of the schema, for what no request may see. */
  readonly connection: pg.ClientConfig;
  /** Party → id. */
  readonly parties: Readonly<Record<TestPartyName, string>>;
  readonly people: Readonly<Record<PersonCalled, string>>;
  /** A session token of each. */
  readonly tokens: Readonly<Record<PersonCalled, string>>;
  as(person: PersonCalled): Asker;
  /** Somebody more, signed in. */
  join(called: string, person: TestPerson): Promise<Asker>;
  /** Not signed in. */
  readonly nobody: Asker;
  /** Facts laid in directly, as the clockwork. */
  given<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  setDay(on: Day): void;
  /** A second process of the service on the same database, as far as there can be one here. `close` it before the scheme. */
  another(): Promise<Server>;
  close(): Promise<void>;
}

/** Opens a test scheme: see people.ts for who is in it. */
export async function openScheme(
  options: { readonly smtpUrl?: string; readonly publicUrl?: string } = {},
): Promise<TestScheme> {
  const database = await cloneDatabase();
  const filesDir = mkdtempSync(path.join(os.tmpdir(), 'assay-files-'));
  const { parties, people, tokens } = await layInScheme(database.connection);
  const open = () =>
    openServer({
      connection: database.connection,
      secret: TEST_SECRET,
      publicUrl: options.publicUrl ?? 'http://assay.test',
      filesDir,
      log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
      demo: { password: 'correct horse battery staple', suggested: new Map() },
      ...(options.smtpUrl && { mail: { smtpUrl: options.smtpUrl, from: 'Assay <assay@assay.test>' } }),
      checkAnswers: true,
    });
  const server = await open();
  server.clock.setDay(TODAY);
  return {
    server,
    connection: database.connection,
    parties,
    people,
    tokens,
    as: (person) => asker(server, people[person], cookieOf(tokens[person])),
    async join(called, person) {
      const { id, token } = await layInPerson(database.connection, parties, called, person);
      return asker(server, id, cookieOf(token));
    },
    nobody: asker(server, '', undefined),
    given: (work) => server.database.as(SYSTEM, work),
    setDay: (on) => server.clock.setDay(on),
    another: open,
    async close() {
      await server.close();
      await database.drop();
      rmSync(filesDir, { recursive: true, force: true });
    },
  };
}

/** The session cookie as better-auth would have signed it. */
export function cookieOf(token: string): string {
  const signature = createHmac('sha256', TEST_SECRET).update(token).digest('base64');
  return `assay.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

function asker(server: Server, personId: string, cookie: string | undefined): Asker {
  return {
    personId,
    async ask(id, ask = {} as never) {
      const asking: Asking = ask as unknown as Asking;
      const operation: Operation = operations[id];
      const isChange = operation.method === 'POST';
      const { payload, type } = payloadOf(operation, asking);
      const response = await server.app.inject({
        method: operation.method,
        url: urlOf(operation, asking),
        headers: {
          ...(cookie && { cookie }),
          ...(isChange && { 'idempotency-key': asking.key ?? newId(), 'content-type': type }),
        },
        ...(isChange && { payload }),
      });
      return replyOf(id, response);
    },
  };
}

function urlOf({ path: template }: Operation, { params = {}, query = {} }: Asking): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return `/api${filled}${search && `?${search}`}`;
}

function payloadOf({ upload }: Operation, { body, file }: Asking): { payload: string | Buffer; type: string } {
  if (!upload) return { payload: JSON.stringify(body ?? {}), type: 'application/json' };
  const boundary = 'assay-test-boundary';
  const fields = Object.entries((body ?? {}) as Record<string, unknown>).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${String(value)}\r\n`,
  );
  const parts: (string | Buffer)[] = [...fields];
  if (file) {
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\n`;
    parts.push(`${head}content-type: ${file.type ?? 'application/octet-stream'}\r\n\r\n`, file.bytes, '\r\n');
  }
  parts.push(`--${boundary}--\r\n`);
  return {
    payload: Buffer.concat(parts.map((part) => Buffer.from(part))),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}

interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly payload: string;
}

function replyOf<Id extends OperationId>(id: Id, { statusCode, headers, payload }: Response): Reply<Id> {
  const isJson = String(headers['content-type']).includes('json');
  return {
    status: statusCode,
    headers,
    text: payload,
    get answer() {
      if (statusCode >= 400) throw new Error(`${id} was refused (${statusCode}): ${payload}`);
      return (isJson ? JSON.parse(payload) : payload) as Answer<Id>;
    },
    get problem() {
      if (statusCode < 400) throw new Error(`${id} was carried out: ${payload.slice(0, 500)}`);
      return JSON.parse(payload) as Reply<Id>['problem'];
    },
  };
}
