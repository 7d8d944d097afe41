import type { z } from 'zod';
import type { CalendarItem } from '../../../../contract/obligations.ts';
import { whatIfOperations } from '../../../../contract/what-if.ts';
import { FORECAST_YEARS } from '../../../../rules/obligations/forecast.ts';
import { addMonths, type Day, day } from '../../../../rules/values/day.ts';
import { ASSESSMENT_KINDS } from '../../../../rules/vocabulary.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { calendarItems } from '../calendar-items.ts';
import { allPartyFacts } from '../obligations.store.ts';
import { isNamedLike } from '../search.ts';

type Item = z.infer<typeof CalendarItem>;

/** The next six years of everyone one may see: how many of each kind in each quarter, and which they are. */
export const readDueForecast = query({
  operation: whatIfOperations['read-due-forecast'],
  allows: everyoneOf('party', 'cio', 'secas', 'ssc'),
  async read({ tx, actor, on, query: { kind, year, quarter, search, limit } }) {
    const [parties, overlay] = await Promise.all([
      allPartyFacts(tx, actor.side === 'party' ? actor.partyId : undefined),
      bookOf(tx),
    ]);
    const until = addMonths(on, 12 * FORECAST_YEARS);
    const items = parties
      .filter(({ party }) => isNamedLike(party, search))
      .flatMap((party) => calendarItems(party, on, until, overlay))
      .filter((item) => item.dueBy <= until && (!kind || item.kind === kind))
      .sort((a, b) => (a.dueBy < b.dueBy ? -1 : a.dueBy > b.dueBy ? 1 : 0));
    const quarters = quartersBetween(on, until);
    const found = items.filter(
      ({ dueBy }) => (!year || Number(dueBy.slice(0, 4)) === year) && (!quarter || quarterOf(dueBy) === quarter),
    );
    return {
      on,
      until,
      parties: parties.length,
      total: items.length,
      overdue: items.filter(({ dueBy }) => dueBy < (quarters[0]?.from ?? on)).length,
      quarters: counted(quarters, items),
      found: found.length,
      items: found.slice(0, limit),
    };
  },
});

interface Period {
  readonly year: number;
  readonly quarter: number;
  readonly from: Day;
}

const quarterOf = (on: Day): number => Math.ceil(Number(on.slice(5, 7)) / 3);
const nameOfQuarter = (on: Day): string => `${on.slice(0, 4)} ${quarterOf(on)}`;

function quartersBetween(on: Day, until: Day): readonly Period[] {
  const first = day(`${on.slice(0, 4)}-${String(quarterOf(on) * 3 - 2).padStart(2, '0')}-01`);
  const quarters: Period[] = [];
  for (let from = first; from <= until; from = addMonths(from, 3))
    quarters.push({ year: Number(from.slice(0, 4)), quarter: quarterOf(from), from });
  return quarters;
}

function counted(quarters: readonly Period[], items: readonly Item[]) {
  const byQuarter = Map.groupBy(items, ({ dueBy }) => nameOfQuarter(dueBy));
  return quarters.map(({ year, quarter, from }) => {
    const own = byQuarter.get(nameOfQuarter(from)) ?? [];
    const kinds = ASSESSMENT_KINDS.map((kind) => ({ kind, count: own.filter((item) => item.kind === kind).length }));
    return { year, quarter, count: own.length, kinds: kinds.filter(({ count }) => count > 0) };
  });
}
