import { sql } from 'kysely';
import type { z } from 'zod';
import { type ChargeRow, chargeOperations, type Statement } from '../../../../contract/charges.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Tx } from '../../../db/database.ts';
import { withMarking } from '../../../platform/files/marked.ts';
import { query } from '../../../platform/query/query.ts';
import { SEE_STATEMENT } from '../charges.policy.ts';
import { statementCsv } from '../statement-csv.ts';
import { chargeRowSql, chargesSql } from './charge-row.sql.ts';

const monthOf = (on: Day): string => on.slice(0, 7);

/** The statement of one month, in the order in which the charges were raised. */
async function readStatement(tx: Tx, month: string, on: Day): Promise<z.infer<typeof Statement>> {
  const { rows } = await sql<{ lines: z.infer<typeof ChargeRow>[]; months: string[] }>`
    select coalesce((select jsonb_agg(${chargeRowSql} order by c.created_at, c.ref) from ${chargesSql}
        where c.month_on = ${`${month}-01`}), '[]') as lines,
      coalesce((select jsonb_agg(distinct to_char(month_on, 'YYYY-MM') order by to_char(month_on, 'YYYY-MM') desc) from charges), '[]') as months`.execute(
    tx,
  );
  const { lines = [], months = [] } = rows[0] ?? {};
  const sum = (of: (line: z.infer<typeof ChargeRow>) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    month,
    lines,
    totals: {
      lines: lines.length,
      netPence: sum(({ netPence }) => netPence),
      vatPence: sum(({ vatPence }) => vatPence),
      totalPence: sum(({ totalPence }) => totalPence),
    },
    complete: month < monthOf(on),
    months,
  };
}

export const readStatementQuery = query({
  operation: chargeOperations['read-statement'],
  allows: SEE_STATEMENT,
  read: ({ tx, on, query: { month } }) => readStatement(tx, month ?? monthOf(on), on),
});

/** The same lines as CSV: one model, two forms. */
export const downloadStatement = query({
  operation: chargeOperations['download-statement'],
  allows: SEE_STATEMENT,
  async read({ tx, on, query: { month } }) {
    const { lines } = await readStatement(tx, month, on);
    return {
      download: {
        fileName: withMarking(`security-assessment-statement-${month}.csv`, 'amber'),
        marking: 'amber',
        mediaType: 'text/csv; charset=utf-8',
        content: statementCsv(lines),
      },
    };
  },
});
