import type { z } from 'zod';
import { type Obligations, obligationOperations } from '../../../../contract/obligations.ts';
import { inventoryWarning } from '../../../../rules/inventory/with-devices.ts';
import { cyclePicture } from '../../../../rules/obligations/cycle.ts';
import { allDuties } from '../../../../rules/obligations/duties.ts';
import { forecast } from '../../../../rules/obligations/forecast.ts';
import { allDue } from '../../../../rules/obligations/what-is-due.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { inWords } from '../../../platform/http/problem.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { dueWithReasons, dutyWithReasons } from '../due-rows.ts';
import { partyWithFacts } from '../obligations.store.ts';

/** A party's own obligations, with the figures they rest on: for the party, and for the bodies that settle them with it. */
export const readObligations = query({
  operation: obligationOperations['read-obligations'],
  allows: everyoneOf('party', 'cio', 'secas'),
  async read({ tx, actor, on: today, params: { partyId }, query: { on = today } }) {
    if (actor.side === 'party' && actor.partyId !== partyId) return undefined;
    const [found, overlay] = await Promise.all([partyWithFacts(tx, partyId), bookOf(tx)]);
    if (!found) return undefined;
    const { party, facts, inventory, assessmentIds } = found;
    const warning = inventoryWarning(facts, inventory, on, overlay);
    const cycle = cyclePicture(facts, on, overlay);
    const answer: z.infer<typeof Obligations> = {
      party,
      on,
      due: allDue(facts, on, overlay).map(dueWithReasons),
      duties: allDuties(facts, on, overlay).map(dutyWithReasons),
      warnings: warning ? inWords([warning]) : [],
      cycle: { ...cycle, items: cycle.items.map((item) => ({ ...item, ...idOf(assessmentIds, item.ref) })) },
      expected: [...forecast(facts, on, undefined, overlay)],
    };
    return answer;
  },
});

function idOf(ids: Readonly<Record<string, string>>, ref: string | undefined): { assessmentId?: string } {
  const assessmentId = ref === undefined ? undefined : ids[ref];
  return assessmentId ? { assessmentId } : {};
}
