import type pg from 'pg';
import { everyone, PARTY } from './askers.ts';
import { BESIDES, LINES, type Patch, ROUND } from './rows.ts';
import { TABLE_LINES, type TableLine } from './table.ts';

/** A row as it stands: what it is known by when walls are asked whom they show it, and all of it. */
export interface Laid {
  readonly mark: string;
  readonly row: Patch;
}

/** The rows of a line; where each asker has their own, by person. */
export interface LaidLine extends TableLine {
  readonly rows: readonly Laid[];
  readonly own: ReadonlyMap<string, Laid> | undefined;
}

interface ColumnOf {
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
}

/** Lays in, as a superuser, what every line of the table is asked about. No wall, reference or trigger of the scheme stands in the way. */
export async function layIn(client: pg.Client): Promise<readonly LaidLine[]> {
  await client.query('begin');
  // References are the walls' only where they look at them, and those rows are there. One party has a round in every state.
  await client.query(`set local session_replication_role = replica; drop index assay.one_open_round`);
  const columns = await columnsOf(client);
  const lay = layer(client, columns);
  for (const [table, row] of BESIDES) await lay(table, row);
  const laid: LaidLine[] = [];
  for (const line of TABLE_LINES) {
    const { rows = [{}], own, ownOf, told } = LINES[line.name] ?? {};
    if (told) laid.push({ ...line, rows: [{ mark: 'one', row: {} }], own: undefined });
    else if (!own) {
      const all: Laid[] = [];
      for (const row of rows) all.push(await lay(line.table, row));
      laid.push({ ...line, rows: all, own: undefined });
    } else {
      const owned = new Map<string, Laid>();
      for (const { person } of everyone.filter(({ person }) => !ownOf || ownOf.includes(person)))
        owned.set(person, await lay(line.table, own(person)));
      laid.push({ ...line, rows: [], own: owned });
    }
  }
  await client.query('commit');
  return laid;
}

async function columnsOf(client: pg.Client): Promise<ReadonlyMap<string, readonly ColumnOf[]>> {
  const { rows } = await client.query<{ table: string; columns: ColumnOf[] }>(`
    select c.relname as table, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
      'needed', a.attnotnull and not a.atthasdef and a.attidentity = '') order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'assay'::regnamespace and c.relkind in ('r', 'p') group by c.relname order by c.relname`);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** Lays in one row of a table: what is given, and of what else must not be empty something that no other row has. */
function layer(client: pg.Client, columns: ReadonlyMap<string, readonly ColumnOf[]>) {
  let count = 0;
  return async (table: string, given: Patch): Promise<Laid> => {
    const all = columns.get(table) ?? [];
    count += 1;
    const row: Record<string, unknown> = {};
    for (const { name, type, needed } of all) {
      if (name in given) row[name] = given[name];
      else if (name === 'party_id') row[name] = PARTY.a;
      else if (name === 'assessment_id') row[name] = ROUND;
      else if (needed) row[name] = something(type, name, count);
    }
    const names = Object.keys(row);
    const { rows } = await client.query<Laid>(
      `insert into assay."${table}" as t (${names.map((name) => `"${name}"`)}) values (${names.map((_, at) => `$${at + 1}`)})
       returning md5(t::text) as mark, to_jsonb(t) as row`,
      names.map((name) => row[name]),
    );
    const [laid] = rows;
    if (!laid) throw new Error(`Nothing was laid into ${table}.`);
    return laid;
  };
}

function something(type: string, name: string, count: number): unknown {
  switch (type) {
    case 'uuid':
      return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
    case 'text':
      return `${name} ${count}`;
    case 'date':
      return new Date(Date.UTC(2026, 0, count)).toISOString().slice(0, 10);
    case 'timestamp with time zone':
      return '2026-11-02T09:00:00Z';
    case 'integer':
    case 'bigint':
      return count;
    case 'boolean':
      return false;
    case 'jsonb':
      return '{}';
    case 'text[]':
    case 'uuid[]':
      return [];
    default:
      throw new Error(`What to write into ${name}, of the type ${type}?`);
  }
}
