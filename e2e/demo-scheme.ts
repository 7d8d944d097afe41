import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import type { Answer, OperationId } from '../src/contract/index.ts';
import type { Day } from '../src/rules/values/day.ts';
import { DEMO_PASSWORD, SUGGESTED } from '../src/server/demo/demo-people.ts';
import { layInDemo } from '../src/server/demo/index.ts';
import { openFileStore } from '../src/server/platform/files/file-store.ts';
import { openServer } from '../src/server/server.ts';
import { cloneDatabase } from '../src/testing/database.ts';
import { TEST_SECRET } from '../src/testing/secret.ts';

const TODAY = '2026-11-24' as Day;

/** Somebody of the demo scheme, signed in. */
export interface Visitor {
  readonly cookie: { readonly name: string; readonly value: string };
  /** What the API answers to the address; undefined when this person may not see it. */
  read<Id extends OperationId>(operation: Id, address: string): Promise<Answer<Id> | undefined>;
}

/** The demo scheme behind the real server, listening. */
export interface DemoScheme {
  readonly address: string;
  visitor(email: string): Promise<Visitor>;
  close(): Promise<void>;
}

/** Opens the demo scheme as `npm start` lays it in, on a free port. */
export async function openDemoScheme(): Promise<DemoScheme> {
  const database = await cloneDatabase();
  const filesDir = mkdtempSync(path.join(os.tmpdir(), 'assay-every-page-'));
  const owner = new pg.Client(database.connection);
  await owner.connect();
  await layInDemo(owner, await openFileStore(filesDir), { today: TODAY });
  await owner.end();
  const server = await openServer({
    connection: database.connection,
    secret: TEST_SECRET,
    publicUrl: 'http://assay.test',
    filesDir,
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    demo: { password: DEMO_PASSWORD, suggested: SUGGESTED },
  });
  server.clock.setDay(TODAY);
  const { app } = server;
  return {
    address: await app.listen({ host: '127.0.0.1', port: 0 }),
    async visitor(email) {
      const body = { email, password: DEMO_PASSWORD };
      const { cookies, payload } = await app.inject({ method: 'POST', url: '/api/sign-in', payload: body });
      const [cookie] = cookies;
      if (!cookie) throw new Error(`${email} could not sign in: ${payload}`);
      const headers = { cookie: `${cookie.name}=${encodeURIComponent(cookie.value)}` };
      return {
        cookie: { name: cookie.name, value: encodeURIComponent(cookie.value) },
        async read(_operation, url) {
          const response = await app.inject({ url: `/api${url}`, headers });
          return response.statusCode === 200 ? response.json() : undefined;
        },
      };
    },
    async close() {
      await server.close();
      await database.drop();
      rmSync(filesDir, { recursive: true, force: true });
    },
  };
}
