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

/** What WebAuthn has a browser ask, and what the browser answers, in its own JSON form. */
export const PasskeyOptions = z.record(z.string(), z.unknown()).meta({ id: 'PasskeyOptions' });
export const PasskeyResponse = z
  .looseObject({
    id: z.string().min(1).max(1400),
    rawId: z.string().min(1).max(1400),
    type: z.literal('public-key'),
    response: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'PasskeyResponse' });
export type PasskeyResponse = z.output<typeof PasskeyResponse>;

const Code = z.string().trim().min(1).max(40).describe('Six digits of the authenticator app.');
const RecoveryCodes = z.object({
  recoveryCodes: z.array(z.string()).describe('Each signs you in once in place of a code. They are told this once.'),
});
const Passkey = z
  .object({
    id: z.string(),
    name: z.string(),
    synced: z.boolean().describe('Kept by a password manager, and so on more than one device.'),
    addedAt: Instant,
  })
  .meta({ id: 'Passkey' });
const Security = z
  .object({
    password: z.boolean().describe('You have a password.'),
    authenticator: z.boolean().describe('Signing in asks for a code of your authenticator app.'),
    recoveryCodesLeft: z.int(),
    passkeys: z.array(Passkey),
    provedRecently: z.boolean().describe('What asks you to show again who you are is open to you now.'),
  })
  .meta({ id: 'Security' });
const Proved = z.object({ provedRecently: z.literal(true) });

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
    answer: Security,
    refusals: [],
  },
  'begin-authenticator': {
    method: 'POST',
    path: '/me/authenticator/begin',
    summary: 'A secret for your authenticator app; it counts once you have shown a code of it',
    account: true,
    answer: z.object({ secret: z.string(), uri: z.string().describe('The same as an address, for a QR code.') }),
    refusals: ['step-up-needed', 'authenticator-on'],
  },
  'confirm-authenticator': {
    method: 'POST',
    path: '/me/authenticator',
    summary: 'Signing in asks for a code of your authenticator app from now on',
    account: true,
    body: z.strictObject({ code: Code }),
    answer: RecoveryCodes,
    refusals: ['step-up-needed', 'authenticator-off', 'wrong-code', 'too-many-attempts'],
  },
  'replace-recovery-codes': {
    method: 'POST',
    path: '/me/recovery-codes',
    summary: 'New recovery codes; the old ones open nothing from now on',
    account: true,
    answer: RecoveryCodes,
    refusals: ['step-up-needed', 'authenticator-off'],
  },
  'remove-authenticator': {
    method: 'POST',
    path: '/me/authenticator/remove',
    summary: 'Signing in asks for no code any more',
    account: true,
    answer: Security,
    refusals: ['step-up-needed', 'authenticator-off'],
  },
  'begin-passkey': {
    method: 'POST',
    path: '/me/passkeys/begin',
    summary: 'What your browser is to ask for a new passkey',
    account: true,
    answer: z.object({ options: PasskeyOptions }),
    refusals: ['step-up-needed'],
  },
  'add-passkey': {
    method: 'POST',
    path: '/me/passkeys',
    summary: 'Sign in with this passkey from now on',
    account: true,
    body: z.strictObject({ name: Line(80), response: PasskeyResponse }),
    answer: Security,
    refusals: ['step-up-needed', 'passkey-refused'],
  },
  'remove-passkey': {
    method: 'POST',
    path: '/me/passkeys/{passkeyId}/remove',
    summary: 'A passkey of yours opens nothing from now on',
    account: true,
    params: z.strictObject({ passkeyId: z.string().min(1).max(100) }),
    answer: Security,
    refusals: ['step-up-needed', 'not-found'],
  },
  'confirm-with-code': {
    method: 'POST',
    path: '/me/confirm/code',
    summary: 'As confirm-identity, with a code of your authenticator app',
    account: true,
    body: z.strictObject({ code: Code }),
    answer: Proved,
    refusals: ['wrong-code', 'too-many-attempts'],
  },
  'begin-passkey-confirmation': {
    method: 'POST',
    path: '/me/confirm/passkey/begin',
    summary: 'What your browser is to ask your passkey',
    account: true,
    answer: z.object({ options: PasskeyOptions }),
    refusals: [],
  },
  'confirm-with-passkey': {
    method: 'POST',
    path: '/me/confirm/passkey',
    summary: 'As confirm-identity, with what your passkey answered',
    account: true,
    body: z.strictObject({ response: PasskeyResponse }),
    answer: Proved,
    refusals: ['passkey-refused', 'too-many-attempts'],
  },
  'confirm-identity': {
    method: 'POST',
    path: '/me/confirm',
    summary: 'Show again who you are; for five minutes you may do what asks for it',
    account: true,
    body: z.strictObject({ password: z.string().min(1).max(200) }),
    answer: Proved,
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
