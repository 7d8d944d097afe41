import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import type { ObligationRow } from '../../../contract/obligations.ts';

type Row = z.infer<typeof ObligationRow>;

/** The columns, in this order, for good: a new one is added at the end. */
export const COLUMNS = {
  party_ref: ({ party }: Row) => party.ref,
  party_name: ({ party }: Row) => party.name,
  category: ({ party }: Row) => party.category,
  reason: (row: Row) => row.reason,
  kind: (row: Row) => row.kind,
  cycle_row: (row: Row) => row.category ?? '',
  cycle_year: (row: Row) => row.year ?? '',
  state: (row: Row) => row.state,
  book_by: (row: Row) => row.bookBy ?? '',
  due_by: (row: Row) => row.dueBy ?? '',
  booked_ref: (row: Row) => row.openRef ?? '',
  counts_disagree: (row: Row) => (row.countsDisagree ? 'yes' : 'no'),
} as const;

/** RFC 4180, with a header line. Text that a spreadsheet would take for a formula is escaped with an apostrophe. */
export function obligationsCsv(rows: readonly Row[]): string {
  const columns = Object.entries(COLUMNS);
  return stringify(
    rows.map((row) => columns.map(([, of]) => of(row))),
    { header: true, columns: columns.map(([name]) => name), record_delimiter: 'windows', escape_formulas: true },
  );
}
