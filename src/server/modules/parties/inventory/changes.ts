import type { z } from 'zod';
import type { InventoryChange } from '../../../../contract/inventory.ts';
import { inventoryWarning } from '../../../../rules/inventory/with-devices.ts';
import { allDue } from '../../../../rules/obligations/what-is-due.ts';
import { withCount } from '../../../../rules/parties/declare-premises.ts';
import type { Overlay } from '../../../../rules/rulebook/dated.ts';
import type { Day } from '../../../../rules/values/day.ts';
import { inWords } from '../../../platform/http/problem.ts';
import { dueRow } from '../../obligations/index.ts';
import type { CountOfParty } from './inventory.ts';

/** What one row of an inventory file would change of its party: nothing, unless it counts premises; perhaps a warning. */
export function changeOf(
  { count: { countedOn, devices, premises }, known: { party, facts, inventory } }: CountOfParty,
  on: Day,
  overlay: Overlay,
): z.infer<typeof InventoryChange> {
  const after = premises ? withCount(facts, { countedOn, ...premises, devices }) : facts;
  const counted = [...inventory, { countedOn, devices }].toSorted((a, b) => (a.countedOn < b.countedOn ? -1 : 1));
  const [dueBefore, dueAfter] = [allDue(facts, on, overlay).map(dueRow), allDue(after, on, overlay).map(dueRow)];
  const warning = inventoryWarning(after, counted, on, overlay);
  return {
    party,
    countedOn,
    devices,
    devicesBefore: inventory.at(-1)?.devices ?? null,
    ...premises,
    dueBefore,
    dueAfter,
    changed: JSON.stringify(dueBefore) !== JSON.stringify(dueAfter),
    warning: warning ? (inWords([warning])[0]?.rule ?? null) : null,
  };
}
