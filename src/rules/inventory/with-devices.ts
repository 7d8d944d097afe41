import { latestCount } from '../obligations/cycle-category.ts';
import { devicesWarning } from '../obligations/devices.ts';
import type { PartyFacts } from '../obligations/party-facts.ts';
import type { Overlay } from '../rulebook/dated.ts';
import type { Day } from '../values/day.ts';
import type { Because } from '../values/outcome.ts';

/** The Devices of a party in DCC’s inventory on a day. */
export type DevicesCounted = { readonly countedOn: Day; readonly devices: number };

/**
 * A warning where the latest Devices of a party, by its own count or by DCC’s inventory, imply another row of the cycle
 * table than its premises do. Premises decide (default Q3).
 *
 * @param inventory the earliest first; of two for one day the later said counts
 */
export function inventoryWarning(
  facts: PartyFacts,
  inventory: readonly DevicesCounted[],
  on: Day,
  overlay?: Overlay,
): Because | undefined {
  const own = latestCount(facts, on);
  const latest = inventory.filter(({ countedOn }) => countedOn <= on).at(-1);
  if (!own || !latest || (own.devices !== undefined && own.countedOn > latest.countedOn)) {
    return devicesWarning(facts, on, overlay);
  }
  const premises = [{ ...own, devices: latest.devices }, ...facts.premises.filter((count) => count !== own)];
  const warning = devicesWarning({ ...facts, premises }, on, overlay);
  return warning && { ...warning, facts: { ...warning.facts, countedOn: latest.countedOn } };
}
