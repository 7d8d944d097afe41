import { type InventoryCount, readCounts, type WrongCell } from '../../../../rules/inventory/read-counts.ts';
import type { Overlay } from '../../../../rules/rulebook/dated.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Tx } from '../../../db/database.ts';
import type { ReceivedFile } from '../../../platform/command/command.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { allPartyFacts, type PartyWithFacts } from '../../obligations/index.ts';
import { readSheet } from './read-sheet.ts';

/** A row of the file beside the party it is of. */
export interface CountOfParty {
  readonly count: InventoryCount;
  readonly known: PartyWithFacts;
}

/** An inventory file, read against the register. */
export interface Inventory {
  readonly file: ReceivedFile;
  readonly counts: readonly CountOfParty[];
  readonly errors: readonly WrongCell[];
  readonly overlay: Overlay;
}

/** Reads an uploaded file of inventory counts with what the register knows of each party. @throws Refused */
export type InventoryReader = (tx: Tx, file: ReceivedFile, on: Day) => Promise<Inventory>;

/** A reader of the files that are kept in a store. */
export const inventoryReader =
  (files: FileStore): InventoryReader =>
  (tx, file, on) =>
    readInventory(tx, files, file, on);

async function readInventory(tx: Tx, files: FileStore, file: ReceivedFile, on: Day): Promise<Inventory> {
  const sheet = await readSheet(files, file);
  const [parties, overlay] = await Promise.all([allPartyFacts(tx), bookOf(tx)]);
  const byRef = new Map(parties.map((each) => [each.party.ref, each]));
  if ('cell' in sheet) return { file, counts: [], errors: [sheet], overlay };
  const takes = parties.map(({ party }): [string, { takesPremises: boolean }] => [
    party.ref,
    { takesPremises: party.category !== 'shared-resource-provider' },
  ]);
  const { counts, errors } = readCounts(sheet, new Map(takes), on);
  const known = counts.flatMap((count): CountOfParty[] => {
    const party = byRef.get(count.ref);
    return party ? [{ count, known: party }] : [];
  });
  return { file, counts: known, errors, overlay };
}
