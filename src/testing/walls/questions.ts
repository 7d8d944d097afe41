import type pg from 'pg';
import { PROBE } from './ask.ts';
import { type Asker, everyone, PARTY } from './askers.ts';
import { type Laid, type LaidLine, layIn } from './lay-in.ts';
import { LINES, type Patch } from './rows.ts';

/** A question as it stands in probe.questions. */
type Question = Readonly<Record<string, unknown>> & { readonly asks: number };

/** What can be asked. */
export interface Prepared {
  readonly tables: readonly string[];
  /** What lines are about: tables, and functions that tell something around the wall. */
  readonly about: readonly string[];
  readonly lines: number;
  readonly questions: number;
}

/** Readies a database of its own for questions, as a superuser: rows behind every line, and every question about them. */
export async function prepare(client: pg.Client): Promise<Prepared> {
  const lines = await layIn(client);
  await client.query(PROBE);
  // Granted to nobody who asks; the policy that binds the owner is asked as if it were.
  await client.query('grant delete on assay.access_log to assay_app');
  const shapes = await shapesOf(client);
  const questions = lines.flatMap((line) => everyone.map((asker) => questionOf(line, asker, shapes.get(line.table))));
  for (const table of shapes.keys())
    await client.query(
      `create trigger a_only_these before update or delete on assay."${table}" for each row execute function probe.only_these()`,
    );
  await client.query('insert into probe.questions select * from jsonb_populate_recordset(null::probe.questions, $1)', [
    JSON.stringify(questions.map((question, id) => ({ ...question, id }))),
  ]);
  await client.query('analyze probe.questions');
  return {
    tables: [...shapes.keys()],
    about: [...new Set(lines.map(({ table }) => table))],
    lines: lines.length,
    questions: questions.reduce((sum, { asks }) => sum + asks, 0),
  };
}

/** The columns of a table that are written, and the one that a change touches which changes nothing. */
interface Shape {
  readonly table: string;
  readonly columns: readonly string[];
  readonly touched: string;
}

// A change of these is more than a touch: walls, triggers and constraints look at them.
const LOOKED_AT = '{party_id,ref,assessment_id,person_id,side,roles,state,email,active,observation_id,report_id,id}';

async function shapesOf(client: pg.Client): Promise<ReadonlyMap<string, Shape>> {
  const { rows } = await client.query<Shape>(
    `select c.relname as table, array_agg(quote_ident(attname) order by attnum) filter (where attidentity = '') as columns,
       coalesce((array_agg(quote_ident(attname) order by attnum) filter (where attname <> all ($1) and attidentity = ''
         and has_column_privilege('assay_app', attrelid, attnum, 'UPDATE')))[1], min(quote_ident(attname))) as touched
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'assay'::regnamespace and c.relkind in ('r', 'p') and attnum > 0 and not attisdropped group by c.relname`,
    [LOOKED_AT],
  );
  return new Map(rows.map((shape) => [shape.table, shape]));
}

/** What one asker is asked about one line. */
function questionOf(line: LaidLine, asker: Asker, shape: Shape | undefined): Question {
  const own = line.own?.get(asker.person);
  const rows: readonly Laid[] = line.own ? (own ? [own] : []) : line.rows;
  const copy = rows[0]?.row ?? copyFor(line, asker.person);
  const told = LINES[line.name]?.told;
  const statements = told
    ? { reads: `select count(*) from ${told} where cardinality($1) > 0` }
    : statementsOf(line, shape, copy, rows.length > 0);
  return {
    table_name: line.table,
    line: line.name,
    col: asker.column,
    expected: line.cells[asker.column].replace('-', ''),
    side: asker.side,
    party: asker.party ?? '',
    person: asker.side ? asker.person : '',
    roles: asker.roles,
    marks: rows.map(({ mark }) => mark),
    copy,
    ...statements,
    asks: Object.values(statements).filter(Boolean).length,
  };
}

function statementsOf({ name, table: bare }: LaidLine, shape: Shape | undefined, copy: Patch, isThere: boolean) {
  if (!shape) throw new Error(`There is no table of the line ${name}.`);
  const { columns, touched } = shape;
  const table = `assay."${bare}"`;
  const becomes = LINES[name]?.becomes;
  const set = (names: readonly string[], from: Patch) =>
    `update ${table} set ${names.map((name) => `${name} = p.${name}`)}
     from (select (jsonb_populate_record(null::${table}, ${literal(from)}::jsonb)).*) p`;
  return {
    reads: isThere ? `select count(*) from ${table} t where md5(t::text) = any ($1)` : null,
    adds: `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`,
    changes: becomes ? set(Object.keys(becomes), { ...copy, ...becomes }) : set([touched], copy),
    hands: columns.includes('party_id') && !becomes ? set(['party_id'], { ...copy, party_id: PARTY.coded }) : null,
    removes: `delete from ${table}`,
  };
}

/** What somebody adds who has no row of their own there: another's, in their name. */
function copyFor(line: LaidLine, person: string): Patch {
  const [another] = [...(line.own?.values() ?? [])];
  if (!another) throw new Error(`There is no row to ask about: ${line.name}`);
  return { ...another.row, ...LINES[line.name]?.own?.(person) };
}

const literal = (row: Patch): string => `'${JSON.stringify(row).replaceAll("'", "''")}'`;
