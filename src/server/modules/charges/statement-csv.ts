import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import type { ChargeRow } from '../../../contract/charges.ts';

type Line = z.infer<typeof ChargeRow>;

/**
 * The columns of the statement, in this order, for good: a new one is added at the end. Money is in pounds with two
 * decimals and a point, below zero for a counter-entry; VAT stands apart.
 */
export const STATEMENT_COLUMNS = {
  charge_ref: (line: Line) => line.ref,
  month: (line: Line) => line.month,
  raised_on: (line: Line) => line.raisedOn,
  party_ref: (line: Line) => line.party.ref,
  party_name: (line: Line) => line.party.name,
  assessment_ref: (line: Line) => line.assessment.ref,
  assessment_kind: (line: Line) => line.assessment.kind,
  charge_kind: (line: Line) => line.kind,
  narrative: (line: Line) => line.narrative,
  net_gbp: (line: Line) => line.netPence,
  vat_percent: (line: Line) => String(line.vatPercent),
  vat_gbp: (line: Line) => line.vatPence,
  total_gbp: (line: Line) => line.totalPence,
  reverses_ref: (line: Line) => line.reverses ?? '',
} as const;

/**
 * RFC 4180: comma, CRLF, quotes where needed; UTF-8 without a byte-order mark; a header line. Text that a spreadsheet
 * would take for a formula is escaped with an apostrophe; amounts are numbers and stay as they are.
 */
export function statementCsv(lines: readonly Line[]): string {
  const columns = Object.entries(STATEMENT_COLUMNS);
  return stringify(
    lines.map((line) => columns.map(([, of]) => of(line))),
    {
      header: true,
      columns: columns.map(([name]) => name),
      record_delimiter: 'windows',
      escape_formulas: true,
      bom: false,
      cast: { number: inPounds },
    },
  );
}

/** `-123456` → `-1234.56`, without floating point. */
function inPounds(amount: number): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
