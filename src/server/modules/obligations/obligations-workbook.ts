import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { z } from 'zod';
import type { ObligationRow } from '../../../contract/obligations.ts';
import type { Day } from '../../../rules/values/day.ts';
import { workbookMarking } from '../../platform/files/workbook-marking.ts';
import { COLUMNS } from './obligations-csv.ts';

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WIDE = new Set(['party_name', 'cycle_row', 'reason']);

/**
 * One sheet with the columns of the CSV, their names on top. Every cell is text or a number, and never a formula. Its marking
 * is on its tab, in the head of each printed page and in the properties of the file.
 */
export function obligationsWorkbook(rows: readonly z.infer<typeof ObligationRow>[], on: Day): Promise<Buffer> {
  const columns = Object.entries(COLUMNS);
  const cells: SheetData = [
    columns.map(([name]) => ({ value: name, fontWeight: 'bold' as const })),
    ...rows.map((row) =>
      columns.map(([, of]) => {
        const value = of(row);
        return typeof value === 'number' ? { value, type: Number } : { value, type: String };
      }),
    ),
  ];
  const sheet = {
    sheet: `Due on ${on} (AMBER)`,
    stickyRowsCount: 1,
    columns: columns.map(([name]) => ({ width: WIDE.has(name) ? 28 : 16 })),
  };
  return writeExcelFile(cells, sheet, { features: [workbookMarking('amber')] }).toBuffer();
}
