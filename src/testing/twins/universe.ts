import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { DEMO_PASSWORD } from '../../server/demo/demo-people.ts';
import { layInDemo } from '../../server/demo/index.ts';
import { type FileStore, openFileStore } from '../../server/platform/files/file-store.ts';
import { newId } from '../../server/platform/ids.ts';
import { openServer, type Server } from '../../server/server.ts';
import { cloneDatabase, type TestDatabase } from '../database.ts';
import { TEST_SECRET } from '../secret.ts';
import { cookieOf, TODAY } from '../server.ts';

/** The demo scheme with every document made, in a database to copy from: three years of 26 parties and 91 people. */
export interface Origin {
  /** A copy of it behind the real server. */
  universe(): Promise<Universe>;
  close(): Promise<void>;
}

export interface Universe {
  readonly server: Server;
  /** Of the owner of the schema: row-level security does not bind it, and foreign keys are not watched. */
  readonly owner: pg.Client;
  /** Signs somebody in. @returns who they are, and the headers of each of their requests */
  signIn(email: string, by: 'session' | 'api-token'): Promise<SignedIn>;
  close(): Promise<void>;
}

export interface SignedIn {
  readonly personId: string;
  readonly partyId: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

export async function openOrigin(): Promise<Origin> {
  const origin = await cloneDatabase();
  const filesDir = mkdtempSync(path.join(os.tmpdir(), 'assay-twins-'));
  const client = await ownerOf(origin);
  const files = await openFileStore(filesDir);
  await layInDemo(client, files, { today: TODAY });
  await makeDocuments(client, files);
  await hideMore(client);
  await client.end();
  return {
    universe: async () => openUniverse(await cloneDatabase(origin.connection.database), filesDir),
    async close() {
      await origin.drop();
      rmSync(filesDir, { recursive: true, force: true });
    },
  };
}

async function ownerOf({ connection }: TestDatabase): Promise<pg.Client> {
  const owner = new pg.Client(connection);
  await owner.connect();
  await owner.query(`set search_path = assay; set session_replication_role = replica; set assay.side = 'system'`);
  return owner;
}

async function openUniverse(database: TestDatabase, filesDir: string): Promise<Universe> {
  const owner = await ownerOf(database);
  // Rounds are changed without regard to what rule would allow it: some party has two of them open.
  await owner.query('drop index one_open_round');
  const server = await openServer({
    connection: database.connection,
    secret: TEST_SECRET,
    publicUrl: 'http://assay.test',
    filesDir,
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    demo: { password: DEMO_PASSWORD, suggested: new Map() },
  });
  server.clock.setDay(TODAY);
  return {
    server,
    owner,
    async signIn(email, by) {
      const { rows } = await owner.query<{ id: string; user_id: string; party_id: string | null }>(
        'select id, user_id, party_id from people where email = $1',
        [email],
      );
      const [person] = rows;
      if (!person) throw new Error(`${email} is not in the demo`);
      const { id: personId, party_id: partyId } = person;
      const headers = by === 'session' ? await session(owner, person.user_id) : await apiToken(owner, personId);
      return { personId, partyId, headers };
    },
    async close() {
      await server.close();
      await owner.end();
      await database.drop();
    },
  };
}

async function session(owner: pg.Client, userId: string): Promise<Record<string, string>> {
  const token = `token-of-${userId}`;
  await owner.query(
    `insert into auth."session" ("id", "expiresAt", "token", "createdAt", "updatedAt", "userId", "provedAt")
     values ($1, now() + interval '1 day', $2, now(), now(), $3, now() + interval '1 day')`,
    [newId(), token, userId],
  );
  return { cookie: cookieOf(token) };
}

async function apiToken(owner: pg.Client, personId: string): Promise<Record<string, string>> {
  const token = `assay_${'t'.repeat(43)}`;
  await owner.query(
    `insert into api_tokens (id, person_id, name, token_sha256, modules, may_change, created_at, expires_at)
     values ($1, $2, 'Twins', $3, '{assessments,bookings,obligations,fieldwork,charges}', false, now(), now() + interval '1 day')`,
    [newId(), personId, createHash('sha256').update(token).digest('hex')],
  );
  return { authorization: `Bearer ${token}` };
}

/** Puts every document into the store, each with bytes of its own: what is in it is told by its own kind of test. */
async function makeDocuments(owner: pg.Client, files: FileStore): Promise<void> {
  const { rows } = await owner.query<{ id: string; title: string }>('select id, title from documents');
  for (const { id, title } of rows) {
    const { sha256, bytes } = await files.put(inOnePiece(Buffer.from(`${title} ${id}`)));
    await owner.query(
      `update documents set state = 'ready', sha256 = $2, bytes = $3, ready_at = created_at where id = $1`,
      [id, sha256, bytes],
    );
  }
  await owner.query('update outbox set done_at = now()');
}

/** Something to hide of the kinds of which the demo has nothing or hardly anything. */
async function hideMore(owner: pg.Client): Promise<void> {
  await owner.query(`
    insert into deliberations (party_id, agenda_item_id, discussion)
      select party_id, id, 'What was said of ' || id from agenda_items on conflict do nothing;
    insert into internal_reasons (party_id, fee_id, reason)
      select party_id, id, 'For the file: ' || id from late_notice_fees where state <> 'pending' on conflict do nothing;
    insert into review_notes (party_id, assessment_id, report_id, note)
      select party_id, assessment_id, id, 'Why it came back: ' || id from reports on conflict do nothing;
    insert into observation_revisions (party_id, observation_id, report_version_no, title, finding, evidence_seen, grade, state)
      select party_id, id, 1, title, finding, evidence_seen, grade, case when state = 'withdrawn' then 'draft' else state end from observations;
    insert into sso_providers (id, party_id, issuer, client_id, client_secret, set_by, set_at)
      select gen_random_uuid(), id, 'https://sso-' || ref || '.example', ref, 'encrypted', (select id from people limit 1), now() from parties;
    insert into sso_providers (id, body, organisation, ref, issuer, client_id, client_secret, set_by, set_at)
      select gen_random_uuid(), side, organisation, 'OR-' || 10000 + row_number() over (), 'https://sso.example', organisation,
        'encrypted', (select id from people limit 1), now()
      from people where side <> 'party' group by side, organisation`);
}

async function* inOnePiece(bytes: Buffer) {
  yield bytes;
}
