import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import type { ObligationRow } from '../../../contract/obligations.ts';

type Row = z.infer<typeof ObligationRow>;

/** A cell about an assessment; empty for what is only to be told. */
const ofAssessment =
  (cell: (due: Exclude<Row, { duty: unknown }>) => string | number | undefined) =>
  (row: Row): string | number =>
    'duty' in row ? '' : (cell(row) ?? '');

/** The columns, in this order, for good: a new one is added at the end. */
export const COLUMNS = {
  party_ref: ({ party }: Row) => party.ref,
  party_name: ({ party }: Row) => party.name,
  category: ({ party }: Row) => party.category,
  reason: ofAssessment(({ reason }) => reason),
  kind: ofAssessment(({ kind }) => kind),
  cycle_row: ofAssessment(({ category }) => category),
  cycle_year: ofAssessment(({ year }) => year),
  state: (row: Row) => row.state,
  book_by: ofAssessment(({ bookBy }) => bookBy),
  due_by: (row: Row) => row.dueBy ?? '',
  booked_ref: ofAssessment(({ openRef }) => openRef),
  counts_disagree: (row: Row) => (row.countsDisagree ? 'yes' : 'no'),
  duty: (row: Row) => ('duty' in row ? row.duty : ''),
} as const;

/** RFC 4180, with a header line. Text that a spreadsheet would take for a formula is escaped with an apostrophe. */
export function obligationsCsv(rows: readonly Row[]): string {
  const columns = Object.entries(COLUMNS);
  return stringify(
    rows.map((row) => columns.map(([, of]) => of(row))),
    { header: true, columns: columns.map(([name]) => name), record_delimiter: 'windows', escape_formulas: true },
  );
}
