import type { Sso } from '../access/sso.ts';
import type { Documents } from '../platform/documents/index.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import type { Handler } from '../platform/http/handler.ts';
import { accessRoutes } from './access/access.routes.ts';
import type { Demo } from './access/demo.ts';
import { accountRoutes } from './account/account.routes.ts';
import { assessmentRoutes, caseRoutes } from './assessments/assessments.routes.ts';
import { bookingRoutes } from './bookings/bookings.routes.ts';
import { chargeRoutes } from './charges/charges.routes.ts';
import { committeeRoutes } from './committee/committee.routes.ts';
import { fieldworkRoutes } from './fieldwork/fieldwork.routes.ts';
import { homeRoutes } from './home/home.routes.ts';
import { obligationRoutes } from './obligations/obligations.routes.ts';
import { partyRoutes } from './parties/parties.routes.ts';
import { remediationRoutes } from './remediation/remediation.routes.ts';
import { reportRoutes } from './reports/reports.routes.ts';
import { responseRoutes } from './responses/responses.routes.ts';
import { userEntryRoutes } from './user-entry/user-entry.routes.ts';

/** Every module's handlers: with the contract, the whole of what the server answers. */
export const allHandlers = (
  files: FileStore,
  documents: Documents,
  demo: Demo | undefined,
  sendsMail: boolean,
  sso: Sso,
): Handler[] => {
  const handlers: Handler[] = [
    ...accessRoutes(demo, sendsMail, sso),
    ...accountRoutes(),
    ...bookingRoutes(),
    ...assessmentRoutes(files),
    ...committeeRoutes(),
    ...fieldworkRoutes(files),
    ...homeRoutes(),
    ...reportRoutes(documents),
    ...responseRoutes(),
    ...obligationRoutes(),
    ...partyRoutes(files),
    ...remediationRoutes(),
    ...userEntryRoutes(),
    ...chargeRoutes(),
  ];
  return [...handlers, ...caseRoutes(handlers)];
};
