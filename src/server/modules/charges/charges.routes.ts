import type { Handler } from '../../platform/http/handler.ts';
import { addRateCardCommand } from './commands/add-rate-card.ts';
import { correctChargeCommand } from './commands/correct-charge.ts';
import { raiseChargeCommand } from './commands/raise-charge.ts';
import { listCharges } from './queries/list-charges.ts';
import { listRateCardsQuery } from './queries/list-rate-cards.ts';
import { previewCharge } from './queries/preview-charge.ts';
import { readChargesQuery } from './queries/read-charges.ts';
import { downloadStatement, readStatementQuery } from './queries/read-statement.ts';

export const chargeRoutes = (): Handler[] => [
  listRateCardsQuery,
  addRateCardCommand,
  readChargesQuery,
  previewCharge,
  raiseChargeCommand,
  correctChargeCommand,
  listCharges,
  readStatementQuery,
  downloadStatement,
];
