import type { PartyFacts } from '../obligations/party-facts.ts';
import { declarePremises, type PremisesDeclared } from '../parties/declare-premises.ts';
import type { Overlay } from '../rulebook/dated.ts';
import type { Day } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import type { InventoryCount, WrongCell } from './read-counts.ts';

/** Devices of a party were imported from DCC’s inventory, and its premises with them where the file had them. */
export type InventoryCounted = {
  readonly event: 'inventory-counted';
  readonly partyId: string;
  readonly countedOn: Day;
  readonly devices: number;
  readonly premises?: PremisesDeclared;
};

/** A file of counts as it is asked to be imported. */
export type ImportRequest = {
  /** Of the file that was looked at, and of the one that was sent. */
  readonly seenSha256: string;
  readonly sha256: string;
  readonly errors: readonly WrongCell[];
  readonly counts: readonly { readonly partyId: string; readonly count: InventoryCount; readonly facts: PartyFacts }[];
};

/**
 * Imports the very file that was looked at: Devices as evidence (default Q3), premises as a count of SECAS’s.
 * Refuses: `inventory-differs`, `inventory-has-errors`.
 */
export function importCounts(
  { seenSha256, sha256, errors, counts }: ImportRequest,
  on: Day,
  overlay?: Overlay,
): Outcome<readonly InventoryCounted[]> {
  if (seenSha256 !== sha256) return refuse('inventory-differs');
  if (errors.length > 0) return refuse('inventory-has-errors', { count: errors.length });
  const events: InventoryCounted[] = [];
  for (const { partyId, count, facts } of counts) {
    const { countedOn, devices, premises } = count;
    const declared = premises && declarePremises(facts, { countedOn, ...premises, devices }, on, overlay);
    if (declared && !declared.ok) return declared;
    const [event] = declared?.value ?? [];
    events.push({ event: 'inventory-counted', partyId, countedOn, devices, ...(event && { premises: event }) });
  }
  return allow(events);
}
