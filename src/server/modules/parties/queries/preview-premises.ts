import { partyOperations } from '../../../../contract/parties.ts';
import { nameInWords } from '../../../../contract/words.ts';
import { cycleCategory } from '../../../../rules/obligations/cycle-category.ts';
import type { PartyFacts } from '../../../../rules/obligations/party-facts.ts';
import { allDue } from '../../../../rules/obligations/what-is-due.ts';
import { withCount } from '../../../../rules/parties/declare-premises.ts';
import type { Overlay } from '../../../../rules/rulebook/dated.ts';
import type { Day } from '../../../../rules/values/day.ts';
import { PARTY_ACTORS, SECAS_OFFICERS } from '../../../access/roles.ts';
import { inWords } from '../../../platform/http/problem.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { dueRow, partyFactsOf } from '../../obligations/index.ts';
import { ownPartyOrRegister } from '../parties.policy.ts';

/** The rules asked with one more count, before anybody declares it: nothing is written. */
export const previewPremises = query({
  operation: partyOperations['preview-premises'],
  allows: [...PARTY_ACTORS, ...SECAS_OFFICERS],
  async read({ tx, actor, on, params: { partyId }, query: { countedOn, domestic, nonDomestic, devices } }) {
    if (!ownPartyOrRegister(actor, { id: partyId })) return undefined;
    const [facts, overlay] = await Promise.all([partyFactsOf(tx, partyId), bookOf(tx)]);
    if (!facts) return undefined;
    const counted = withCount(facts, { countedOn, domestic, nonDomestic });
    const [before, after] = [standing(facts, on, overlay), standing(counted, on, overlay)];
    const found = cycleCategory(counted, on, overlay);
    return {
      before,
      after,
      changed: JSON.stringify(before) !== JSON.stringify(after),
      because: inWords(found.because),
      warning: devices === undefined ? null : warningOf(facts, countedOn, devices, found.category, on, overlay),
    };
  },
});

const standing = (facts: PartyFacts, on: Day, overlay: Overlay) => ({
  category: cycleCategory(facts, on, overlay).category,
  due: allDue(facts, on, overlay).map(dueRow),
});

/** Devices are evidence, not the measure (default Q3); where they point elsewhere, both sides are to know. */
function warningOf(
  facts: PartyFacts,
  countedOn: Day,
  devices: number,
  category: string,
  on: Day,
  overlay: Overlay,
): string | null {
  const byDevices = cycleCategory(
    withCount(facts, { countedOn, domestic: devices, nonDomestic: 0 }),
    on,
    overlay,
  ).category;
  if (byDevices === category) return null;
  return `The number of devices points to another row of the cycle table: ${nameInWords(byDevices)}. Premises decide; SECAS and the Party should agree the count.`;
}
