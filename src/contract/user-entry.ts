import { z } from 'zod';
import { ASSURANCE_STATUSES } from '../rules/vocabulary.ts';
import { Action, Because, Day, Flag, Id, Line, PartyName, UserRole } from './common.ts';
import { operationsOf } from './operation.ts';

/** One line of the status register: a Party in one of its roles. For DCC the status itself stays empty. */
export const StatusRow = z
  .object({
    party: PartyName,
    userRole: UserRole,
    status: z.enum(ASSURANCE_STATUSES).nullable(),
    sinceOn: Day.nullable(),
    /** The meeting that decided, and the assessment it decided on. */
    decisionRef: z.string().nullable(),
    assessment: z.object({ id: Id, ref: z.string() }).nullable(),
    mayCompleteEntry: z.boolean().describe('The security requirement of User Entry is met (H1.10).'),
    enteredOn: Day.nullable().describe('The day User Entry was completed in this role.'),
  })
  .meta({ id: 'StatusRow' });

/** Whether a Party may complete User Entry in one role. */
export const RoleGate = z
  .object({
    userRole: UserRole,
    mayCompleteEntry: z.boolean(),
    enteredOn: Day.nullable(),
    because: z.array(Because),
    actions: z.array(Action),
  })
  .meta({ id: 'RoleGate' });

export const UserEntryGate = z
  .object({ party: PartyName, on: Day, roles: z.array(RoleGate) })
  .meta({ id: 'UserEntryGate', description: 'The gate of User Entry of one Party, role by role.' });

const onParty = z.strictObject({ partyRef: Line(40).describe('The Party’s reference, as in `P-001`.') });

export const userEntryOperations = operationsOf('user-entry', {
  'list-status-register': {
    method: 'GET',
    path: '/status-register',
    summary:
      'The status register: the newest assurance status of each Party in each role, since when and by which decision',
    query: z.strictObject({ partyId: Id.optional(), status: z.enum(ASSURANCE_STATUSES).optional() }),
    answer: z.object({ rows: z.array(StatusRow) }),
    refusals: [],
  },
  'list-user-entry-gates': {
    method: 'GET',
    path: '/user-entry',
    summary: 'For each Party and role: may User Entry be completed, yes or no',
    query: z.strictObject({ mayCompleteEntry: Flag.optional() }),
    answer: z.object({
      rows: z.array(
        z.object({ party: PartyName, userRole: UserRole, mayCompleteEntry: z.boolean(), enteredOn: Day.nullable() }),
      ),
    }),
    refusals: [],
  },
  'read-user-entry-gate': {
    method: 'GET',
    path: '/user-entry/{partyRef}',
    summary: 'Whether a Party may complete User Entry in each of its roles, and why',
    params: onParty,
    answer: UserEntryGate,
    refusals: ['not-found'],
  },
  'record-user-entry': {
    method: 'POST',
    path: '/user-entry/{partyRef}',
    summary: 'Record that User Entry was completed in a role on a day',
    params: onParty,
    body: z.strictObject({ userRole: UserRole, enteredOn: Day }),
    answer: UserEntryGate,
    refusals: ['not-found', 'user-entry-closed', 'already-entered', 'day-in-future'],
  },
});
