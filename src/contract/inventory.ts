import { z } from 'zod';
import { Day, PartyName } from './common.ts';
import { DueRow } from './obligations.ts';
import { operationsOf } from './operation.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal');

/** What one row of the file would change. */
export const InventoryChange = z
  .object({
    party: PartyName,
    countedOn: Day,
    devices: z.int(),
    devicesBefore: z.int().nullable(),
    domestic: z.int().optional(),
    nonDomestic: z.int().optional(),
    dueBefore: z.array(DueRow),
    dueAfter: z.array(DueRow),
    changed: z.boolean().describe('Something else would be due, or stand otherwise. Only premises can do that.'),
    warning: z.string().nullable().describe('Where premises and Devices imply different cycles. Premises decide.'),
  })
  .meta({ id: 'InventoryChange' });

const InventoryPreview = z
  .object({
    sha256: Sha256.describe('Of the file: to import it, say which file you looked at.'),
    fileName: z.string(),
    rows: z.int(),
    errors: z
      .array(z.object({ sheet: z.string(), cell: z.string(), found: z.string(), expected: z.string() }))
      .describe('At most 100 are named. With any, nothing can be imported.'),
    errorCount: z.int(),
    changes: z.array(InventoryChange).describe('A row each; empty while there are errors.'),
  })
  .meta({ id: 'InventoryPreview' });

export const inventoryOperations = operationsOf('parties', {
  'preview-inventory': {
    method: 'POST',
    path: '/inventory/preview',
    summary: 'What a file of DCC’s inventory counts would change, party by party; or where it is wrong. Writes nothing',
    body: z.strictObject({}),
    upload: true,
    answer: InventoryPreview,
    refusals: ['wrong-media-type', 'too-large'],
  },
  'import-inventory': {
    method: 'POST',
    path: '/inventory',
    summary: 'Import the very file that was looked at before',
    body: z.strictObject({ sha256: Sha256 }),
    upload: true,
    answer: z.object({ sha256: Sha256, imported: z.int() }),
    refusals: ['inventory-differs', 'inventory-has-errors', 'inventory-imported', 'wrong-media-type', 'too-large'],
  },
});
