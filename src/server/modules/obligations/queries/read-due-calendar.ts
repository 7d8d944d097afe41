import { obligationOperations } from '../../../../contract/obligations.ts';
import { day } from '../../../../rules/values/day.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { calendarItems } from '../calendar-items.ts';
import { allPartyFacts } from '../obligations.store.ts';

/** A calendar year of everyone one may see: what is due now at its day, and after it what is to be expected. */
export const readDueCalendar = query({
  operation: obligationOperations['read-due-calendar'],
  allows: everyoneOf('party', 'cio', 'secas', 'ssc'),
  async read({ tx, actor, on, query: { year = Number(on.slice(0, 4)), kind } }) {
    const [parties, overlay] = await Promise.all([
      allPartyFacts(tx, actor.side === 'party' ? actor.partyId : undefined),
      bookOf(tx),
    ]);
    const items = parties
      .flatMap((party) => calendarItems(party, on, day(`${year}-12-31`), overlay))
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
