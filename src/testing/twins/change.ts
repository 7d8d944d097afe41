import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type Secret, VALUES } from './secrets.ts';

/** Who looks on, as the SQL of secrets.ts calls them. */
export interface Onlooker {
  readonly personId: string;
  readonly partyId: string | null;
}

/**
 * Changes what an onlooker may not see: some of the rows of a secret get other names, texts, counts, sizes and days.
 *
 * @param seed the same seed makes the same change of the same rows
 * @param oneIn how many rows there are for each that is changed
 * @returns how many rows were changed
 */
export async function changeSecret(
  owner: pg.Client,
  secret: Secret,
  onlooker: Onlooker,
  seed: string,
  oneIn = 4,
): Promise<number> {
  const { table } = secret;
  const values = Object.entries(VALUES[table]).filter(([name]) => secret.columns?.includes(name) ?? true);
  const set = values.map(([name, value]) => `${name} = ${otherValue(name, value, seed)}`).join(', ');
  const where = inSql(secret.where, onlooker);
  const some = (what: string, of: number) => `(${where}) and ${dice('t.ctid::text', `${seed} ${what}`)} % ${of} = 0`;
  const changes = set ? [`update ${table} t set ${set} where ${some('changed', oneIn)}`] : [];
  if (LEAVES.has(table)) changes.push(`delete from ${table} t where ${some('gone', 24)}`);
  const copied = COPIED[table];
  if (copied)
    changes.push(
      `insert into ${table} select (jsonb_populate_record(t, ${copied.replaceAll('mark', `md5(t.id::text || '${seed}')`)})).*
       from ${table} t where ${some('more', 12)} on conflict do nothing`,
    );
  let rows = 0;
  for (const change of changes) rows += (await owner.query(change)).rowCount ?? 0;
  return rows;
}

/** Tables of which nothing else hangs, so that there may be fewer rows of them. */
const LEAVES: ReadonlySet<string> = new Set([
  'advisory_work',
  'internal_reasons',
  'assessor_days',
  'control_answers',
  'evidence',
  'control_results',
  'working_notes',
  'observations',
  'review_notes',
  'report_comments',
  'deliberations',
  'votes',
  'recusals',
  'notices',
]);
const ID_ANEW = `jsonb_build_object('id', mark::uuid)`;
const ID_AND_REF_ANEW = `jsonb_build_object('id', mark::uuid, 'ref', left(mark, 9))`;
/** Tables of which there may be more rows like those there are, and what the copy has of its own. */
const COPIED: Readonly<Record<string, string>> = {
  premises_counts: ID_ANEW,
  advisory_work: ID_ANEW,
  bookings: ID_AND_REF_ANEW,
  late_notice_fees: ID_ANEW,
  evidence: ID_ANEW,
  days_worked: ID_ANEW,
  report_comments: ID_ANEW,
  interests: ID_ANEW,
  assurance_statuses: ID_ANEW,
  charges: ID_AND_REF_ANEW,
  documents: ID_ANEW,
  notices: ID_ANEW,
};

export const inSql = (where: string, { personId, partyId }: Onlooker): string =>
  where.replaceAll(':me', quoted(personId)).replaceAll(':party', partyId ? quoted(partyId) : 'null');

const quoted = (text: string): string => `'${text}'::uuid`;

/** A number from 0 on that follows from a row and the seed. */
const dice = (row: string, seed: string): string => `(hashtextextended(${row} || '${seed}', 0) & 1048575)`;

function otherValue(name: string, value: unknown, seed: string): string {
  const die = dice('t.ctid::text', `${seed} ${name}`);
  const word = `md5(t.ctid::text || '${seed} ${name}')`;
  // Of many lengths: a size tells as well as a word does.
  const text = `left(repeat(${word} || ' ', 12), 4 + (${die} % 300)::int)`;
  if (value === 'text') return text;
  if (value === 'email') return `${word} || '@twins.example'`;
  if (value === 'count') return `1 + ${die} % 900000`;
  // The same for all days of a row, so that they stay in order.
  if (value === 'days') return `${name} + (${dice('t.ctid::text', `${seed} days`)} % 60)::int - 30`;
  if (value === 'form')
    return name === 'sites' ? `jsonb_build_array(${text})` : `form || jsonb_build_object('contactName', ${text})`;
  const choices = value as readonly string[];
  const number = /^\d+$/.test(choices[0] ?? '') ? '::int' : '';
  return `(array[${choices.map((choice) => `'${choice}'`).join(',')}])[1 + ${die} % ${choices.length}]${number}`;
}

/** The rows of a party as they are, to make another of: table → rows as JSON. */
type Rows = ReadonlyMap<string, string>;

/** Makes another of something, so that there is more of what an onlooker may not see: counts, and rows that were not there. */
export interface Copier {
  /** @returns how many rows were added */
  another(owner: pg.Client, seed: string): Promise<number>;
  /** Takes the oldest copy away again. @returns how many rows went */
  fewer(owner: pg.Client): Promise<number>;
  readonly standing: number;
}

const NEVER = new Set(['ties', 'drafted_observations', 'commands', 'api_tokens', 'clock', 'outbox', 'invitations']);
/** Of a party and not of a round of it. */
const OF_THE_REGISTER = new Set([
  'parties',
  'people',
  'user_roles',
  'user_systems',
  'premises_counts',
  'shared_agreements',
  'interests',
  'advisory_work',
  'system_reviews',
  'assurance_statuses',
  'notices',
  'journal',
]);

/** Copies a whole party with all that hangs under it; or, of a party that may not become two, its rounds. */
export async function copierOf(owner: pg.Client, partyId: string, what: 'party' | 'rounds'): Promise<Copier> {
  const columns = await columnsOf(
    owner,
    (table) => !NEVER.has(table) && (what === 'party' || !OF_THE_REGISTER.has(table)),
  );
  const rows = await rowsOf(owner, partyId, columns);
  /** Of each copy, the ids that are its own. */
  const copies: string[][] = [];
  return {
    get standing() {
      return copies.length;
    },
    async another(owner, seed) {
      const ids = what === 'party' ? [partyId] : [];
      for (const [table, json] of rows) if (columns.get(table)?.includes('id')) ids.push(...idsIn(json));
      let added = 0;
      for (const [table, json] of rows) {
        const names = (columns.get(table) ?? []).join(', ');
        const { rowCount } = await owner.query(
          `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1)
           on conflict do nothing`,
          [renamedIn(json, ids, seed)],
        );
        added += rowCount ?? 0;
      }
      copies.push(ids.map((id) => uuidOf(id + seed)));
      return added;
    },
    async fewer(owner) {
      const ids = copies.shift() ?? [];
      let gone = 0;
      for (const table of rows.keys()) {
        const its = (columns.get(table) ?? []).filter((name) => IDS.has(name)).map((name) => `${name} = any($1)`);
        const { rowCount } = await owner.query(`delete from ${table} where ${its.join(' or ')}`, [ids]);
        gone += rowCount ?? 0;
      }
      return gone;
    },
  };
}

/** Columns by which a row is known as part of a copy. */
const IDS = new Set(['id', 'party_id', 'assessment_id', 'agenda_item_id', 'response_id', 'charge_id', 'fee_id']);

async function columnsOf(owner: pg.Client, wanted: (table: string) => boolean): Promise<Map<string, string[]>> {
  const { rows } = await owner.query<{ table_name: string; columns: string[] }>(
    `select table_name, array_agg(column_name::text) as columns from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'assay' and table_type = 'BASE TABLE' and is_identity = 'NO' group by table_name`,
  );
  const tables = rows.filter(
    ({ table_name, columns }) => wanted(table_name) && (columns.includes('party_id') || table_name === 'parties'),
  );
  return new Map(tables.map(({ table_name, columns }) => [table_name, columns]));
}

async function rowsOf(owner: pg.Client, partyId: string, columns: ReadonlyMap<string, string[]>): Promise<Rows> {
  const found = new Map<string, string>();
  for (const table of columns.keys()) {
    const where =
      table === 'parties' ? 'id = $1' : table === 'people' ? `party_id = $1 and side = 'party'` : 'party_id = $1';
    const { rows } = await owner.query<{ all: string | null }>(
      `select jsonb_agg(to_jsonb(t))::text as all from ${table} t where ${where}`,
      [partyId],
    );
    if (rows[0]?.all) found.set(table, rows[0].all);
  }
  return found;
}

const idsIn = (json: string): string[] => (JSON.parse(json) as { id?: string }[]).flatMap(({ id }) => id ?? []);

/** Every id anew wherever it stands, also inside texts; and what must be the only one of its kind with a mark of its own. */
function renamedIn(json: string, ids: readonly string[], seed: string): string {
  const others = new Map(ids.map((id) => [id, uuidOf(id + seed)]));
  const list = JSON.parse(
    json.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => others.get(id) ?? id),
  ) as Record<string, unknown>[];
  const mark = createHash('sha256').update(seed).digest('hex').slice(0, 6);
  for (const row of list) {
    if (typeof row.ref === 'string') row.ref = `${row.ref}-${mark}`;
    if (typeof row.email === 'string') row.email = `${mark}-${row.email}`;
    if ('user_id' in row) row.user_id = null;
    if (typeof row.position === 'number' && 'meeting_id' in row) row.position += 1 + (parseInt(mark, 16) % 100_000);
  }
  return JSON.stringify(list);
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
