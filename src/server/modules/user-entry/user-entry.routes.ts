import type { Handler } from '../../platform/http/handler.ts';
import { recordUserEntryCommand } from './commands/record-user-entry.ts';
import { listStatusRegister } from './queries/list-status-register.ts';
import { listUserEntryGates, readUserEntryGate } from './queries/read-user-entry-gate.ts';

export const userEntryRoutes = (): Handler[] => [
  listStatusRegister,
  listUserEntryGates,
  readUserEntryGate,
  recordUserEntryCommand,
];
