import { stringify } from 'csv-stringify/sync';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { type AccessLogRow, accessLogOperations } from '../../../../contract/access-log.ts';
import type { QueryOf } from '../../../../contract/operation.ts';
import { inForce } from '../../../../rules/rulebook/dated.ts';
import { accessLogMonths } from '../../../../rules/rulebook/values.ts';
import type { Tx } from '../../../db/database.ts';
import { withMarking } from '../../../platform/files/marked.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';

type Row = z.infer<typeof AccessLogRow>;
type Filter = QueryOf<(typeof accessLogOperations)['download-access-log']>;

const MOST_IN_FILE = 10_000;

async function linesOf(tx: Tx, filter: Filter, limit: number, after?: string): Promise<Row[]> {
  const { outcome, personId, assessmentId, operation, from, until, ownIncluded } = filter;
  const wanted: RawBuilder<unknown>[] = [
    ...(outcome ? [sql`l.outcome = ${outcome}`] : []),
    ...(personId ? [sql`l.person_id = ${personId}`] : []),
    ...(assessmentId ? [sql`l.subject ->> 'assessmentId' = ${assessmentId}`] : []),
    ...(operation ? [sql`l.operation = ${operation}`] : []),
    ...(from ? [sql`l.at >= (${from}::date::timestamp at time zone 'Europe/London')`] : []),
    ...(until ? [sql`l.at < ((${until}::date + 1)::timestamp at time zone 'Europe/London')`] : []),
    ...(ownIncluded ? [] : [sql`l.person_id is distinct from (select assay.person())`]),
    ...(after ? [sql`(l.at, l.id) < (select at, id from access_log where id = ${after})`] : []),
  ];
  const { rows } = await sql<{ row: Row }>`
    select jsonb_build_object('id', l.id, 'at', to_char(l.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'person', case when h.id is not null then jsonb_build_object('id', h.id, 'name', h.name, 'organisation', h.organisation) end,
      'side', nullif(l.side, ''), 'operation', l.operation, 'subject', l.subject,
      'assessment', (select jsonb_build_object('id', a.id, 'ref', a.ref, 'partyName', q.name)
                     from assessments a join parties q on q.id = a.party_id where a.id::text = l.subject ->> 'assessmentId'),
      'outcome', l.outcome, 'reason', l.reason, 'network', l.network) as row
    from access_log l left join people h on h.id = l.person_id
    where ${wanted.length > 0 ? sql.join(wanted, sql` and `) : sql`true`}
    order by l.at desc, l.id desc limit ${limit}`.execute(tx);
  return rows.map(({ row }) => row);
}

/** For auditors alone: who reads what is itself telling. Row-level security keeps it from everybody else too. */
export const listAccessLog = query({
  operation: accessLogOperations['list-access-log'],
  allows: ['auditor'],
  async read({ tx, on, query: { limit, after, ...filter } }) {
    const rows = await linesOf(tx, filter, limit, after);
    return {
      rows,
      keptMonths: inForce(accessLogMonths, on, await bookOf(tx)).value,
      next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
    };
  },
});

/** The columns, in this order, for good: a new one is added at the end. */
const COLUMNS: Readonly<Record<string, (row: Row) => string>> = {
  at: ({ at }) => at,
  person: ({ person }) => person?.name ?? '',
  organisation: ({ person }) => person?.organisation ?? '',
  side: ({ side }) => side ?? '',
  operation: ({ operation }) => operation,
  assessment_ref: ({ assessment }) => assessment?.ref ?? '',
  party_name: ({ assessment }) => assessment?.partyName ?? '',
  subject: ({ subject }) =>
    Object.entries(subject)
      .map(([name, id]) => `${name}=${id}`)
      .join(' '),
  outcome: ({ outcome }) => outcome,
  reason: ({ reason }) => reason ?? '',
  network: ({ network }) => network,
};

export const downloadAccessLog = query({
  operation: accessLogOperations['download-access-log'],
  allows: ['auditor'],
  async read({ tx, query: filter }) {
    const columns = Object.entries(COLUMNS);
    const rows = (await linesOf(tx, filter, MOST_IN_FILE)).map((row) => columns.map(([, of]) => of(row)));
    const content = stringify(rows, {
      header: true,
      columns: columns.map(([name]) => name),
      record_delimiter: 'windows',
      escape_formulas: true,
    });
    const fileName = withMarking('access-log.csv', 'red');
    return { download: { fileName, mediaType: 'text/csv; charset=utf-8', marking: 'red', content } };
  },
});
