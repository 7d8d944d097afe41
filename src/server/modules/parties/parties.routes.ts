import type { FileStore } from '../../platform/files/file-store.ts';
import type { Handler } from '../../platform/http/handler.ts';
import { addBodyPersonCommand } from './commands/add-body-person.ts';
import { addPersonCommand } from './commands/add-person.ts';
import { addUserRoleCommand } from './commands/add-user-role.ts';
import { addUserSystemCommand } from './commands/add-user-system.ts';
import { amendBodyPersonCommand } from './commands/amend-body-person.ts';
import { amendPartyCommand } from './commands/amend-party.ts';
import { amendPersonCommand } from './commands/amend-person.ts';
import { confirmAgreementCommand } from './commands/confirm-agreement.ts';
import { decideSystemReviewCommand } from './commands/decide-system-review.ts';
import { declarePremisesCommand } from './commands/declare-premises.ts';
import { endUserSystemCommand } from './commands/end-user-system.ts';
import { importInventoryCommand } from './commands/import-inventory.ts';
import { previewInventoryCommand } from './commands/preview-inventory.ts';
import { registerPartyCommand } from './commands/register-party.ts';
import { tellOfUserSystemCommand } from './commands/tell-of-user-system.ts';
import { inventoryReader } from './inventory/inventory.ts';
import { partyOffers } from './party-command.ts';
import { listBodyPeople } from './queries/list-body-people.ts';
import { listParties, listProviders } from './queries/list-parties.ts';
import { listPeople } from './queries/list-people.ts';
import { previewPremises } from './queries/preview-premises.ts';
import { readPartyQuery } from './queries/read-party.ts';
import { readSharedAssurance } from './queries/read-shared-assurance.ts';

export const partyRoutes = (files: FileStore): Handler[] => [
  listParties,
  listProviders,
  readPartyQuery(partyOffers),
  listPeople,
  readSharedAssurance,
  previewPremises,
  registerPartyCommand,
  amendPartyCommand,
  addUserRoleCommand,
  addUserSystemCommand,
  endUserSystemCommand,
  tellOfUserSystemCommand,
  decideSystemReviewCommand,
  confirmAgreementCommand,
  declarePremisesCommand,
  previewInventoryCommand(inventoryReader(files)),
  importInventoryCommand(inventoryReader(files)),
  addPersonCommand,
  amendPersonCommand,
  listBodyPeople,
  addBodyPersonCommand,
  amendBodyPersonCommand,
];
