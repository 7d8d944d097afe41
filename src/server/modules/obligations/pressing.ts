import type { Due } from '../../../rules/obligations/due.ts';
import type { Duty } from '../../../rules/obligations/duties.ts';
import type { DueState, DutyState } from '../../../rules/vocabulary.ts';

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
export function placeOf(it: Due | Duty, party: { readonly id: string; readonly name: string }): string {
  const rank = String(RANK.get(it.state)).padStart(2, '0');
  const what = 'duty' in it ? `${it.duty} ${it.inUseFrom ?? ''}` : `${it.reason} ${it.kind}`;
  return [rank, nextDay(it), party.name, party.id, what].join('\t');
}

/** By when something is to be done; what has no day comes last. */
function nextDay(it: Due | Duty): string {
  if ('duty' in it) return it.dueBy;
  const { state, dueBy, bookBy } = it;
  return (state === 'book-now' || state === 'not-yet' ? bookBy : dueBy) ?? NO_DAY;
}
