import { z } from 'zod';
import { Id, Instant, Line } from './common.ts';
import { operationsOf } from './operation.ts';

/** The modules that an API token may be for. One's own account is none of them. */
export const API_MODULES = [
  'home',
  'access',
  'parties',
  'obligations',
  'bookings',
  'assessments',
  'fieldwork',
  'reports',
  'responses',
  'committee',
  'remediation',
  'user-entry',
  'charges',
] as const;

const Session = z
  .object({
    id: z.string(),
    device: z.string().describe('The browser and the system, as the browser says.'),
    address: z.string().nullable().describe('The network address of the sign-in.'),
    signedInAt: Instant,
    lastSeenAt: Instant,
    expiresAt: Instant,
    here: z.boolean().describe('The session that asks.'),
  })
  .meta({ id: 'Session' });
const Sessions = z.object({ rows: z.array(Session) });

const ApiToken = z
  .object({
    id: Id,
    name: z.string(),
    modules: z.array(z.enum(API_MODULES)),
    mayChange: z.boolean(),
    createdAt: Instant,
    expiresAt: Instant,
    lastUsedAt: Instant.nullable(),
    state: z.enum(['in-use', 'expired', 'revoked']),
  })
  .meta({ id: 'ApiToken' });
const ApiTokens = z.object({ rows: z.array(ApiToken) });

export const accountOperations = operationsOf('account', {
  'read-security': {
    method: 'GET',
    path: '/me/security',
    summary: 'How you sign in, and whether you showed who you are within the last five minutes',
    account: true,
    answer: z.object({
      password: z.boolean().describe('You have a password.'),
      provedRecently: z.boolean().describe('What asks you to show again who you are is open to you now.'),
    }),
    refusals: [],
  },
  'confirm-identity': {
    method: 'POST',
    path: '/me/confirm',
    summary: 'Show again who you are; for five minutes you may do what asks for it',
    account: true,
    body: z.strictObject({ password: z.string().min(1).max(200) }),
    answer: z.object({ provedRecently: z.literal(true) }),
    refusals: ['wrong-password', 'too-many-attempts'],
  },
  'list-sessions': {
    method: 'GET',
    path: '/me/sessions',
    summary: 'Where you are signed in, the session used last first',
    account: true,
    answer: Sessions,
    refusals: [],
  },
  'end-session': {
    method: 'POST',
    path: '/me/sessions/{sessionId}/end',
    summary: 'Sign out a session of yours somewhere else',
    account: true,
    params: z.strictObject({ sessionId: z.string().min(1).max(100) }),
    answer: Sessions,
    refusals: ['not-found'],
  },
  'end-other-sessions': {
    method: 'POST',
    path: '/me/sessions/end-others',
    summary: 'Sign out everywhere but here',
    account: true,
    answer: Sessions.extend({ ended: z.int() }),
    refusals: [],
  },
  'list-api-tokens': {
    method: 'GET',
    path: '/me/api-tokens',
    summary: 'Your API tokens, the newest first',
    account: true,
    answer: ApiTokens,
    refusals: [],
  },
  'create-api-token': {
    method: 'POST',
    path: '/me/api-tokens',
    summary: 'Make an API token for a program of yours; it is told this once',
    account: true,
    body: z.strictObject({
      name: Line(80),
      modules: z.array(z.enum(API_MODULES)).min(1).max(API_MODULES.length),
      mayChange: z.boolean().describe('False: it may read only.'),
      days: z.int().min(1).max(366).describe('How many days it can be used.'),
    }),
    answer: ApiTokens.extend({ token: z.string().describe('For the header `Authorization: Bearer …`.') }),
    refusals: ['step-up-needed', 'too-many-api-tokens'],
  },
  'revoke-api-token': {
    method: 'POST',
    path: '/me/api-tokens/{tokenId}/revoke',
    summary: 'An API token of yours opens nothing from now on',
    account: true,
    params: z.strictObject({ tokenId: Id }),
    answer: ApiTokens,
    refusals: ['not-found'],
  },
});
