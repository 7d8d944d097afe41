import { type Day, parseDay } from '../values/day.ts';

/** A cell as a file gives it. */
export type Cell = string | number | boolean | Date | null | undefined;
/** A sheet of a file; of a CSV the only one. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] };

/** One row of an inventory file: the Devices of a party on a day, and its premises where the file has them. */
export type InventoryCount = {
  readonly ref: string;
  readonly countedOn: Day;
  readonly devices: number;
  readonly premises?: { readonly domestic: number; readonly nonDomestic: number };
};

/** A cell that is not as it should be. */
export type WrongCell = {
  readonly sheet: string;
  readonly cell: string;
  readonly found: string;
  readonly expected: string;
};

export type CountsRead = { readonly counts: readonly InventoryCount[]; readonly errors: readonly WrongCell[] };

export const INVENTORY_ROWS = 5_000;
const REQUIRED = ['party_ref', 'counted_on', 'devices'] as const;
const PREMISES = ['domestic_premises', 'non_domestic_premises'] as const;
const LARGEST = 100_000_000;
type Column = (typeof REQUIRED)[number] | (typeof PREMISES)[number];

/**
 * Reads inventory counts from the first sheet of a file: a line of column names, then a line a party. Everything that is
 * wrong is named at once, by its cell.
 *
 * @param known the parties of the register by their references; a Shared Resource Provider’s premises are its Users’ (Q9)
 */
export function readCounts(
  sheet: Sheet,
  known: ReadonlyMap<string, { readonly takesPremises: boolean }>,
  on: Day,
): CountsRead {
  const [head = [], ...body] = sheet.rows;
  const names = head.map((cell) => textOf(cell).toLowerCase());
  const missing = REQUIRED.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const found = names.filter(Boolean).join(', ') || 'nothing';
    return {
      counts: [],
      errors: [{ sheet: sheet.name, cell: 'A1', found, expected: `columns ${missing.join(', ')}` }],
    };
  }
  if (body.length > INVENTORY_ROWS) {
    const cell = `A${INVENTORY_ROWS + 2}`;
    return {
      counts: [],
      errors: [{ sheet: sheet.name, cell, found: `${body.length} rows`, expected: `at most ${INVENTORY_ROWS}` }],
    };
  }
  const at = (name: Column) => names.indexOf(name);
  const seen = new Map<string, number>();
  const read = body.map((cells, index) =>
    cells.every((cell) => textOf(cell) === '')
      ? []
      : readRow({ sheet: sheet.name, row: index + 2, cells, at, known, on, seen }),
  );
  const all = read.flat();
  const counts = all.filter((each): each is InventoryCount => 'ref' in each);
  const errors = all.filter((each): each is WrongCell => 'cell' in each);
  if (all.length === 0)
    errors.push({ sheet: sheet.name, cell: 'A2', found: 'nothing', expected: 'a row for each party' });
  return { counts, errors };
}

interface Row {
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly at: (name: Column) => number;
  readonly known: ReadonlyMap<string, { readonly takesPremises: boolean }>;
  readonly on: Day;
  readonly seen: Map<string, number>;
}

function readRow(row: Row): readonly (InventoryCount | WrongCell)[] {
  const errors: WrongCell[] = [];
  const cell = (name: Column): Cell => row.cells[row.at(name)];
  const wrong = (name: Column, expected: string) => {
    const place = `${letterOf(row.at(name))}${row.row}`;
    errors.push({ sheet: row.sheet, cell: place, found: textOf(cell(name)) || 'nothing', expected });
  };
  const ref = textOf(cell('party_ref'));
  const countedOn = dayOf(cell('counted_on'));
  if (!row.known.has(ref)) wrong('party_ref', 'the reference of a party in the register, as in P-001');
  if (!countedOn) wrong('counted_on', 'a day, as in 2026-11-24');
  else if (countedOn > row.on) wrong('counted_on', `a day that has been, ${row.on} or earlier`);
  const count = (name: Column): number => {
    const number = numberOf(cell(name));
    if (number === undefined) wrong(name, 'a whole number, 0 or more');
    return number ?? 0;
  };
  const devices = count('devices');
  const given = PREMISES.filter((name) => row.at(name) >= 0 && textOf(cell(name)) !== '');
  const [lacking] = PREMISES.filter((name) => !given.includes(name));
  if (given.length === 1 && lacking && row.at(lacking) >= 0)
    wrong(lacking, 'a whole number: both counts of premises, or neither');
  const premises = given.length === 2 && {
    domestic: count('domestic_premises'),
    nonDomestic: count('non_domestic_premises'),
  };
  if (premises && row.known.get(ref)?.takesPremises === false)
    wrong('domestic_premises', 'nothing: a Shared Resource Provider’s premises are those of its Users');
  const before = row.seen.get(`${ref} ${countedOn}`);
  if (before) wrong('party_ref', `a party and day once; row ${before} has them already`);
  row.seen.set(`${ref} ${countedOn}`, row.row);
  if (errors.length > 0 || !countedOn) return errors;
  return [{ ref, countedOn, devices, ...(premises && { premises }) }];
}

/** A spreadsheet holds a day as an instant at midnight UTC; a CSV as text. */
function dayOf(cell: Cell): Day | undefined {
  return parseDay(cell instanceof Date ? cell.toISOString().slice(0, 10) : textOf(cell));
}

function numberOf(cell: Cell): number | undefined {
  const number =
    typeof cell === 'number'
      ? cell
      : /^\d{1,3}(,?\d{3})*$/.test(textOf(cell))
        ? Number(textOf(cell).replaceAll(',', ''))
        : Number.NaN;
  return Number.isSafeInteger(number) && number >= 0 && number <= LARGEST ? number : undefined;
}

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The column’s letters: 0 is A, 26 is AA. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}
