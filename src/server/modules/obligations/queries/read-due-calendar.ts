import type { z } from 'zod';
import { type CalendarItem, obligationOperations } from '../../../../contract/obligations.ts';
import { forecast } from '../../../../rules/obligations/forecast.ts';
import { allDue } from '../../../../rules/obligations/what-is-due.ts';
import type { Overlay } from '../../../../rules/rulebook/dated.ts';
import { type Day, day } from '../../../../rules/values/day.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { allPartyFacts, type PartyWithFacts } from '../obligations.store.ts';
import { settledOverlay } from '../rule-values.store.ts';

type Item = z.infer<typeof CalendarItem>;

/** A calendar year of everyone one may see: what is due now at its day, and after it what is to be expected. */
export const readDueCalendar = query({
  operation: obligationOperations['read-due-calendar'],
  allows: everyoneOf('party', 'cio', 'secas', 'ssc'),
  async read({ tx, actor, on, query: { year = Number(on.slice(0, 4)), kind } }) {
    const [parties, overlay] = await Promise.all([
      allPartyFacts(tx, actor.side === 'party' ? actor.partyId : undefined),
      settledOverlay(tx),
    ]);
    const items = parties
      .flatMap((party) => itemsOf(party, on, day(`${year}-12-31`), overlay))
      .filter((item) => item.dueBy.startsWith(`${year}-`) && (!kind || item.kind === kind))
      .sort((a, b) => (a.dueBy < b.dueBy ? -1 : a.dueBy > b.dueBy ? 1 : 0));
    return {
      year,
      on,
      parties: parties.length,
      months: Array.from({ length: 12 }, (_, index) => ({
        month: index + 1,
        items: items.filter(({ dueBy }) => Number(dueBy.slice(5, 7)) === index + 1),
      })),
    };
  },
});

function itemsOf({ party, facts }: PartyWithFacts, on: Day, until: Day, overlay: Overlay): readonly Item[] {
  const due = allDue(facts, on, overlay);
  const now = due.flatMap(({ kind, year, dueBy, bookBy, state, openRef }): Item[] =>
    dueBy
      ? [{ party, kind, dueBy, state, ...(year && { year }), ...(bookBy && { bookBy }), ...(openRef && { openRef }) }]
      : [],
  );
  // The first that is expected is the one that is due now.
  const annual = due.find(({ reason }) => reason === 'annual');
  const expected = until > on ? forecast(facts, on, until, overlay) : [];
  const later = expected
    .filter(({ dueBy }) => dueBy !== annual?.dueBy)
    .map(({ kind, year, dueBy, bookBy }): Item => ({ party, kind, year, dueBy, bookBy }));
  return [...now, ...later];
}
