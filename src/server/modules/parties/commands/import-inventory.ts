import { inventoryOperations } from '../../../../contract/inventory.ts';
import { type InventoryCounted, importCounts } from '../../../../rules/inventory/import-counts.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { type Asked, type Command, command } from '../../../platform/command/command.ts';
import type { Inventory, InventoryReader } from '../inventory/inventory.ts';
import { premisesChangeWhatIsDue } from '../letters/premises-change-what-is-due.ts';
import { keepsTheRegister } from '../parties.policy.ts';
import { aboutParty } from '../parties.store.ts';

type Import = (typeof inventoryOperations)['import-inventory'];

/** SECAS imports the file that it looked at. What was counted before stays; a party is told when its cycle changes. */
export const importInventoryCommand = (read: InventoryReader): Command =>
  command<Import, Inventory, InventoryCounted>({
    operation: inventoryOperations['import-inventory'],
    allows: SECAS_OFFICERS,
    load: async ({ tx, file, on }) => file && read(tx, file, on),
    mayAct: keepsTheRegister,
    version: () => undefined,
    decide: ({ body, on }, { file, counts, errors, overlay }) =>
      importCounts(
        {
          seenSha256: body.sha256,
          sha256: file.sha256,
          errors,
          counts: counts.map(({ count, known }) => ({ partyId: known.party.id, count, facts: known.facts })),
        },
        on,
        overlay,
      ),
    subject: (_asked, _inventory, { partyId }) => aboutParty(partyId),
    apply: keep,
    tell(_asked, { counts }, { partyId, premises }) {
      const party = counts.find(({ known }) => known.party.id === partyId)?.known.party;
      return party && premises ? premisesChangeWhatIsDue(party, premises) : [];
    },
    answer: (_asked, { file, counts }) => Promise.resolve({ sha256: file.sha256, imported: counts.length }),
    races: { device_counts_once: 'inventory-imported' },
  });

async function keep(asked: Asked<Import>, { file }: Inventory, event: InventoryCounted): Promise<void> {
  const { tx, actor, at, newId } = asked;
  const { partyId, countedOn, devices, premises } = event;
  const imported = { file_sha256: file.sha256, file_name: file.fileName, imported_by: actor.personId, imported_at: at };
  await tx
    .insertInto('device_counts')
    .values({ id: newId(), party_id: partyId, counted_on: countedOn, devices, ...imported })
    .execute();
  if (!premises) return;
  const { domestic, nonDomestic } = premises;
  const count = { counted_on: countedOn, domestic, non_domestic: nonDomestic, devices };
  const declared = { note: `From DCC’s inventory: ${file.fileName}`, declared_by: actor.personId, declared_at: at };
  await tx
    .insertInto('premises_counts')
    .values({ id: newId(), party_id: partyId, ...count, ...declared, from_inventory: true })
    .execute();
}
