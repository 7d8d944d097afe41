import type { z } from 'zod';
import type { ObligationRow } from '../../../contract/obligations.ts';
import type { DueState, DutyState } from '../../../rules/vocabulary.ts';

type Row = z.infer<typeof ObligationRow>;

/** How what is due or to be told stands, what needs doing first on top. */
export const PRESSING = [
  'overdue',
  'duty-overdue',
  'wrong-kind-booked',
  'booked-too-late',
  'book-now',
  'tell-now',
  'not-yet',
  'tell-later',
  'booked',
  'in-progress',
] as const satisfies readonly (DueState | DutyState)[];

const RANK = new Map<string, number>(PRESSING.map((state, rank) => [state, rank]));
const NO_DAY = '9999-12-31';

/**
 * Where a row stands in the list, as text that sorts: the most pressing state, then the earliest day by which something
 * is to be done, then the party. Two rows never have the same, so a page begins after one whatever came or went since.
 */
export function placeOf(row: Row): string {
  const rank = String(RANK.get(row.state)).padStart(2, '0');
  const what = 'duty' in row ? `${row.duty} ${row.inUseFrom ?? ''}` : `${row.reason} ${row.kind}`;
  return [rank, nextDay(row), row.party.name, row.party.id, what].join('\t');
}

/** By when something is to be done; what has no day comes last. */
function nextDay(row: Row): string {
  if ('duty' in row) return row.dueBy;
  const { state, dueBy, bookBy } = row;
  return (state === 'book-now' || state === 'not-yet' ? bookBy : dueBy) ?? NO_DAY;
}
