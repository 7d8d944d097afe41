import { createHash } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';
import { operations } from '../../contract/index.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Server } from '../../server/server.ts';
import { requestFor } from '../requests.ts';
import { TODAY } from '../server.ts';

/** What came back, time masked. */
export interface Answered {
  readonly url: string;
  readonly status: number;
  readonly bytes: number;
  /** Of status, headers and body. */
  readonly sha256: string;
  readonly text: string;
}

type Headers = Readonly<Record<string, string>>;

const ALL: readonly Operation[] = Object.values(operations);
/** What is open to everybody is the demo's own list of people. */
const GETS = ALL.filter(({ method, open }) => method === 'GET' && !open);
/** Which records an address or a filter names. */
const TABLE_OF: Readonly<Record<string, string>> = {
  partyId: 'parties',
  bookingId: 'bookings',
  assessmentId: 'assessments',
  documentId: 'documents',
  meetingId: 'meetings',
  itemId: 'agenda_items',
  evidenceId: 'evidence',
  feeId: 'late_notice_fees',
};
/** Values of filters, so that each is asked for at least once. What is not here is asked for by its first choices. */
const FILTERS: Readonly<Record<string, readonly string[]>> = {
  limit: ['2'],
  search: ['en'],
  on: ['2027-03-01'],
  month: ['2026-10', '2026-11'],
  year: ['2027'],
  dueFrom: ['2027-01-01'],
  fromOn: ['2026-11-25'],
  newStartOn: ['2027-02-01'],
  changes: ['{}'],
};
const OWN_OF_A_KIND = 2;
const CHOICES_OF_A_FILTER = 2;
const FOREIGN_OF_A_KIND = 1;
const AT_ONCE = 6;

/** Somebody's session: every address worth asking for, found once and asked for again and again. */
export interface Session {
  /** What was answered, and what there is none of; then what was refused before anything was read for it. */
  readonly answered: readonly string[];
  readonly refused: readonly string[];
  replay(urls: readonly string[]): Promise<readonly Answered[]>;
}

/**
 * Finds every address of somebody's session: each question of the contract about what their own answers name, about records
 * that they never name (which must look like none), with each filter, and page after page.
 *
 * @param besides rounds that are asked about in any case, because of what they hide
 */
export async function sessionOf(
  server: Server,
  owner: pg.Client,
  headers: Headers,
  besides: readonly string[] = [],
): Promise<Session> {
  const ask = (url: string) => askFor(server, url, headers);
  const all = await everyRecord(owner);
  const inside = await whatIsInside(owner);
  const seen = new Map<string, Set<string>>();
  const asked = new Map<string, Answered>();
  const askAll = async (urls: readonly string[]) => {
    const fresh = [...new Set(urls)].filter((url) => !asked.has(url));
    for (const answer of await inTurn(fresh, ask)) {
      asked.set(answer.url, answer);
      noteIds(answer, all, seen);
    }
  };
  await askAll(GETS.filter(({ path }) => !path.includes('{')).flatMap(filtersOf));
  await askAll([...asked.values()].flatMap(nextPage));
  // What one answer names is asked for next, and what that names after it.
  for (let depth = 0; depth < 3; depth++) await askAll(aboutRecords(seen, all, inside, OWN_OF_A_KIND));
  const hiding = new Map([
    ['assessments', new Set(besides)],
    ['controlId', seen.get('controlId') ?? new Set<string>()],
  ]);
  await askAll(aboutRecords(hiding, all, inside, besides.length));
  const foreign = foreignOf(all, seen);
  await askAll(aboutRecords(foreign, all, inside, FOREIGN_OF_A_KIND));
  const { answered = [], refused = [] } = Object.groupBy(asked.values(), ({ status }) =>
    status === 200 || status === 404 ? 'answered' : 'refused',
  );
  const replay = (urls: readonly string[]) => {
    // Midnight may pass while this runs: the demo's day goes on with the machine's.
    server.clock.setDay(TODAY);
    return inTurn(urls, ask);
  };
  const urlsOf = (answers: readonly Answered[]) => answers.map(({ url }) => url);
  return { answered: urlsOf(answered), refused: urlsOf(refused), replay };
}

async function inTurn(urls: readonly string[], ask: (url: string) => Promise<Answered>): Promise<Answered[]> {
  const answers = new Map<string, Answered>();
  const waiting = urls.values();
  const walk = async () => {
    for (const url of waiting) answers.set(url, await ask(url));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walk));
  return urls.flatMap((url) => answers.get(url) ?? []);
}

const VOLATILE = new Set(['date', 'keep-alive', 'connection']);
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;
const AN_HOUR_MS = 3_600_000;

/** Instants of this very run are those of the session itself: when it began and was last used. All others stay. */
const masked = (text: string): string =>
  text.replace(INSTANT, (instant) => (Math.abs(Date.parse(instant) - Date.now()) < AN_HOUR_MS ? 'now' : instant));

async function askFor(server: Server, url: string, headers: Headers): Promise<Answered> {
  const { statusCode, headers: got, rawPayload } = await server.app.inject({ method: 'GET', url, headers });
  const kept = Object.entries(got).filter(([name]) => !VOLATILE.has(name));
  const isZip = rawPayload.subarray(0, 2).toString('latin1') === 'PK';
  const text = masked((isZip ? withoutClock(rawPayload) : rawPayload).toString('latin1'));
  const head = JSON.stringify([statusCode, kept]);
  const sha256 = createHash('sha256').update(head).update(text).digest('hex');
  return { url, status: statusCode, bytes: head.length + rawPayload.length, sha256, text: `${head}\n${text}` };
}

/** A workbook is a ZIP archive, in which every entry says at what time it was made: twice, at the entry and in the directory. */
function withoutClock(zip: Buffer): Buffer {
  for (const [signature, time] of [
    ['PK\x03\x04', 10],
    ['PK\x01\x02', 12],
  ] as const)
    for (let at = zip.indexOf(signature, 0, 'latin1'); at >= 0; at = zip.indexOf(signature, at + 4, 'latin1'))
      zip.fill(0, at + time, at + time + 4);
  return zip;
}

/** The operation's address, with the query that it cannot do without and with each of its filters. */
function filtersOf(operation: Operation): string[] {
  const { params, query } = requestFor(operation, {});
  return withFilters(operation, fill(operation, params), query);
}

function withFilters(operation: Operation, address: string, needed: Record<string, unknown>): string[] {
  const shape = schemaOf(operation);
  const at = (filters: Record<string, string>) => {
    const search = new URLSearchParams({ ...(needed as Record<string, string>), ...filters }).toString();
    return `/api${address}${search && `?${search}`}`;
  };
  // A download is its list with other clothes on: the list's filters are asked for there.
  const filters = Object.entries(shape.properties ?? {});
  const filtered = (/\.xlsx$/.test(operation.path) ? [] : filters).flatMap(([name, { enum: choices, anyOf }]) => {
    const offered = choices ?? anyOf?.flatMap((each) => each.enum ?? []) ?? [];
    const values = FILTERS[name] ?? offered.slice(0, CHOICES_OF_A_FILTER).map(String);
    return values.map((value) => at({ [name]: value }));
  });
  return [at({}), ...filtered];
}

interface Shape {
  readonly properties?: Readonly<
    Record<string, { enum?: readonly unknown[]; anyOf?: readonly { enum?: readonly unknown[] }[] }>
  >;
}
const schemaOf = ({ query }: Operation): Shape =>
  query ? (z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' }) as Shape) : {};

const fill = ({ path }: Operation, params: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

/** The page after each short page: a list goes on after the last of its rows. */
function nextPage({ url, text, status }: Answered): string[] {
  if (status !== 200 || !url.includes('limit=')) return [];
  const { rows = [] } = JSON.parse(Buffer.from(text.slice(text.indexOf('\n') + 1), 'latin1').toString()) as {
    rows?: readonly { id?: string; party?: { id?: string } }[];
  };
  const last = rows.at(-1)?.id;
  return last ? [`${url}&after=${last}`] : [];
}

/** Every operation about each of a few records of the kinds it speaks of; lists, by the party. */
function aboutRecords(
  records: ReadonlyMap<string, ReadonlySet<string>>,
  all: ReadonlyMap<string, string>,
  inside: ReadonlyMap<string, string>,
  ofAKind: number,
): string[] {
  const some = (kind: string, within?: string) => {
    const known = records.get(kind) ?? new Set();
    const ids = [...all].flatMap(([id, is]) => (is === kind && known.has(id) ? [id] : []));
    if (RICHEST[kind]) return ids.slice(0, ofAKind + 1);
    return spread(within ? ids.filter((id) => (inside.get(id) ?? within) === within) : ids, ofAKind);
  };
  return GETS.flatMap((operation) => {
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    if (names.length === 0) return byParty(operation, some('parties'));
    const [first = '', second] = names;
    const firsts = some(TABLE_OF[first] ?? first);
    return firsts.flatMap((id) => {
      const seconds = second === undefined ? [''] : some(TABLE_OF[second] ?? second, id);
      return seconds.map((other) => {
        const { query } = requestFor(operation, {});
        const params = { [first]: id, ...(second && { [second]: other }) };
        return withFilters(operation, fill(operation, params), query)[0] ?? '';
      });
    });
  });
}

function byParty(operation: Operation, parties: readonly string[]): string[] {
  if (!schemaOf(operation).properties?.partyId) return [];
  const { query } = requestFor(operation, {});
  return parties.map((partyId) => `/api${operation.path}?${new URLSearchParams({ ...(query as object), partyId })}`);
}

/** Some of a list, from all over it. */
const spread = <T>(list: readonly T[], count: number): T[] =>
  list.length <= count
    ? [...list]
    : Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)] as T);

/** In which order records of a kind are asked about: those first of which there is most to tell, each in another state. */
const RICHEST: Readonly<Record<string, string>> = {
  assessments: `row_number() over (partition by state order by (select count(*) from journal j where j.assessment_id = t.id) desc),
    array_position(array['letter-review', 'closed', 'on-agenda', 'drafting', 'response-due', 'remediation'], state)`,
};

/** Every id there is, by what it is of; with the keys of rule values and controls, which are no ids. */
async function everyRecord(owner: pg.Client): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const table of Object.values(TABLE_OF)) {
    const { rows } = await owner.query<{ id: string }>(`select id from ${table} t order by ${RICHEST[table] ?? 'id'}`);
    for (const { id } of rows) found.set(id, table);
  }
  const { rows: refs } = await owner.query<{ ref: string }>('select ref from parties order by ref');
  for (const { ref } of refs) found.set(ref, 'partyRef');
  const { rows: controls } = await owner.query<{ id: string }>(
    'select distinct control_id as id from control_answers order by 1',
  );
  for (const { id } of controls) found.set(id, 'controlId');
  return found;
}

/** Evidence → the assessment it belongs to. */
async function whatIsInside(owner: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.query<{ id: string; assessment_id: string }>('select id, assessment_id from evidence');
  return new Map(rows.map(({ id, assessment_id }) => [id, assessment_id]));
}

const WORDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|"P-\d+"|"(?:[a-z]+-)+[a-z]+"/g;

function noteIds({ text }: Answered, all: ReadonlyMap<string, string>, seen: Map<string, Set<string>>): void {
  for (const [word] of text.matchAll(WORDS)) {
    const id = word.replaceAll('"', '');
    const kind = all.get(id);
    if (kind) seen.set(kind, (seen.get(kind) ?? new Set()).add(id));
  }
}

function foreignOf(
  all: ReadonlyMap<string, string>,
  seen: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const foreign = new Map<string, Set<string>>();
  for (const [id, kind] of all)
    if (!seen.get(kind)?.has(id)) foreign.set(kind, (foreign.get(kind) ?? new Set()).add(id));
  return foreign;
}
