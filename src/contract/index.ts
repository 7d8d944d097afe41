import { accessOperations } from './access.ts';
import { accessLogOperations } from './access-log.ts';
import { accountOperations } from './account.ts';
import { assessmentOperations } from './assessments.ts';
import { bookingOperations } from './bookings.ts';
import { chargeOperations } from './charges.ts';
import { committeeOperations } from './committee.ts';
import { fieldworkOperations } from './fieldwork.ts';
import { homeOperations } from './home.ts';
import { inventoryOperations } from './inventory.ts';
import { obligationOperations } from './obligations.ts';
import type { AnswerOf, BodyInputOf, BodyOf, ParamsOf, QueryInputOf } from './operation.ts';
import { partyOperations } from './parties.ts';
import { remediationOperations } from './remediation.ts';
import { reportOperations } from './reports.ts';
import { responseOperations } from './responses.ts';
import { userEntryOperations } from './user-entry.ts';
import { whatIfOperations } from './what-if.ts';

/** Every operation of the service: the whole API. */
export const operations = {
  ...accessOperations,
  ...accessLogOperations,
  ...accountOperations,
  ...bookingOperations,
  ...assessmentOperations,
  ...committeeOperations,
  ...fieldworkOperations,
  ...homeOperations,
  ...reportOperations,
  ...responseOperations,
  ...obligationOperations,
  ...whatIfOperations,
  ...inventoryOperations,
  ...partyOperations,
  ...remediationOperations,
  ...userEntryOperations,
  ...chargeOperations,
} as const;

export type Operations = typeof operations;
/** The verb-noun of a use-case. */
export type OperationId = keyof Operations;
export type Answer<Id extends OperationId> = AnswerOf<Operations[Id]>;
export type Body<Id extends OperationId> = BodyOf<Operations[Id]>;
export type BodyInput<Id extends OperationId> = BodyInputOf<Operations[Id]>;
export type Params<Id extends OperationId> = ParamsOf<Operations[Id]>;
export type QueryInput<Id extends OperationId> = QueryInputOf<Operations[Id]>;
