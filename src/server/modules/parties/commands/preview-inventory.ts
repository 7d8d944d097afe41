import { inventoryOperations } from '../../../../contract/inventory.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { type Command, command, type DomainEvent } from '../../../platform/command/command.ts';
import { changeOf } from '../inventory/changes.ts';
import type { Inventory, InventoryReader } from '../inventory/inventory.ts';
import { keepsTheRegister } from '../parties.policy.ts';

type Preview = (typeof inventoryOperations)['preview-inventory'];
const NAMED = 100;

/** Looks at a file before it is imported. It is sent as a command because it carries a file; nothing happens by it. */
export const previewInventoryCommand = (read: InventoryReader): Command =>
  command<Preview, Inventory, DomainEvent>({
    operation: inventoryOperations['preview-inventory'],
    allows: SECAS_OFFICERS,
    load: async ({ tx, file, on }) => file && read(tx, file, on),
    mayAct: keepsTheRegister,
    version: () => undefined,
    decide: () => allow([]),
    subject: () => ({ kind: 'inventory', id: '', partyId: null, assessmentId: null }),
    apply: () => Promise.resolve(),
    answer: ({ on }, { file, counts, errors, overlay }) =>
      Promise.resolve({
        sha256: file.sha256,
        fileName: file.fileName,
        rows: counts.length,
        errors: errors.slice(0, NAMED),
        errorCount: errors.length,
        changes: errors.length > 0 ? [] : counts.map((each) => changeOf(each, on, overlay)),
      }),
  });
