import type { Overlay } from '../rulebook/dated.ts';
import type { Day } from '../values/day.ts';
import { type Because, because } from '../values/outcome.ts';
import { cycleRow, latestCount } from './cycle-category.ts';
import type { PartyFacts } from './party-facts.ts';

/**
 * A warning where the Devices of the latest count, weighed as if each were domestic premises, put a party in another row
 * of the cycle table than its premises do. Devices are evidence, not the measure (default Q3): premises decide.
 */
export function devicesWarning(facts: PartyFacts, on: Day, overlay?: Overlay): Because | undefined {
  const count = latestCount(facts, on);
  if (count?.devices === undefined) return undefined;
  const { countedOn, devices } = count;
  const byPremises = cycleRow(facts, on, overlay).category;
  const counted = { ...facts, premises: [{ countedOn, domestic: devices, nonDomestic: 0 }] };
  const byDevices = cycleRow(counted, on, overlay).category;
  if (byDevices === byPremises) return undefined;
  const source = { cite: 'DEFAULT_Q3', trust: 'assumed' } as const;
  return because('devices-point-elsewhere', source, { devices, countedOn, byPremises, byDevices });
}
