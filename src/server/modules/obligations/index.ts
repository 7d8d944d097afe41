import type { Due } from '../../../rules/obligations/due.ts';
import { allDuties, type Duty } from '../../../rules/obligations/duties.ts';
import { allDue } from '../../../rules/obligations/what-is-due.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Tx } from '../../db/database.ts';
import { bookOf } from '../../platform/rulebook/book.ts';
import { allPartyFacts, type PartyWithFacts, partyFacts } from './obligations.store.ts';

// The face of the module: what others may use of it.
export { dueRow } from './due-rows.ts';
export { allPartyFacts, type PartyWithFacts, partyFacts as partyFactsOf } from './obligations.store.ts';

/**
 * Everything a party is due on a day, soonest first, each with its reasons. Empty: nothing is due of it.
 *
 * @returns undefined when there is no such party, or none that the actor may see
 */
export async function whatIsDueFor(tx: Tx, partyId: string, on: Day): Promise<readonly Due[] | undefined> {
  const [facts, overlay] = await Promise.all([partyFacts(tx, partyId), bookOf(tx)]);
  return facts && allDue(facts, on, overlay);
}

/** What a party has to tell on a day, soonest first. Empty: nothing, or no party that the actor may see. */
export async function dutiesOf(tx: Tx, partyId: string, on: Day): Promise<readonly Duty[]> {
  const [facts, overlay] = await Promise.all([partyFacts(tx, partyId), bookOf(tx)]);
  return facts ? allDuties(facts, on, overlay) : [];
}

/** What is due of every party that the actor may see, and what each has to tell. */
export async function whatIsDueForAll(tx: Tx, on: Day): Promise<readonly PartyWithObligations[]> {
  const [parties, overlay] = await Promise.all([allPartyFacts(tx), bookOf(tx)]);
  return parties.map((each) => ({
    ...each,
    due: allDue(each.facts, on, overlay),
    duties: allDuties(each.facts, on, overlay),
  }));
}

interface PartyWithObligations extends PartyWithFacts {
  readonly due: readonly Due[];
  readonly duties: readonly Duty[];
}
