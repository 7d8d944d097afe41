import { z } from 'zod';
import { ROLES } from '../rules/vocabulary.ts';
import { PasskeyOptions, PasskeyResponse } from './account.ts';
import { Body, Day, Id, Instant, Line, Prose, Side } from './common.ts';
import { operationsOf } from './operation.ts';

const Role = z.enum(ROLES).meta({ id: 'Role' });

/** The person who is signed in, and what every page needs to know. */
export const Me = z
  .object({
    personId: Id,
    name: z.string(),
    email: z.string(),
    organisation: z.string(),
    side: Side,
    roles: z.array(Role),
    partyId: Id.nullable().describe('Party side: the party acted for. SSC: the party that employs the member.'),
    today: Day.describe('The scheme’s day.'),
    demo: z.boolean().describe('The clock may be set, and people may be signed in with one click.'),
    unreadNotices: z.int(),
  })
  .meta({ id: 'Me' });

export const Notice = z
  .object({
    id: Id,
    letter: z.string(),
    subject: z.string(),
    body: z.string(),
    link: z.string(),
    createdAt: Instant,
    readAt: Instant.nullable(),
  })
  .meta({ id: 'Notice' });

/** Signed in, or one step before it: `code` is asked for with `finish-sign-in`. */
const SignedIn = z
  .object({ signedIn: z.boolean(), next: z.literal('code').optional().describe('What is still asked for.') })
  .meta({ id: 'SignedIn' });

const SingleSignOn = z
  .object({
    version: z.int().describe('0: nothing is set.'),
    issuer: z.string(),
    clientId: z.string(),
    demanded: z.boolean().describe('Its people sign in no other way.'),
    used: z.boolean().describe('Somebody has signed in through it as it is set now.'),
    redirectUri: z.string().describe('The address that the provider has to know.'),
    signInPath: z.string().describe('Where its people sign in; empty for an organisation of a body until it is set.'),
  })
  .meta({ id: 'SingleSignOn' });

const BodySingleSignOn = SingleSignOn.extend({
  body: Body,
  organisation: z.string().describe('As it stands beside the names of its people.'),
  people: z.array(z.string()).describe('Whom its provider signs in.'),
  inPerson: z
    .array(z.string())
    .describe('Members of the SSC whom a Party employs: no provider signs them in, they act in person.'),
}).meta({ id: 'BodySingleSignOn' });

const providerFields = {
  version: z.int().min(0).describe('The version that you saw; 0 when nothing is set.'),
  issuer: Line(300),
  clientId: Line(200),
  clientSecret: z.string().max(500).describe('Empty: the one there is stays.'),
  demanded: z.boolean(),
};
const PROVIDER_REFUSALS = ['sso-address', 'sso-secret-missing', 'sso-not-used'] as const;

const InvitationToken = z.string().min(1).max(200).describe('The token of the address in the mail.');
const NewPassword = z.string().min(1).max(200);
const PASSWORD_REFUSALS = ['password-too-short', 'password-common', 'password-of-owner'] as const;

export const accessOperations = operationsOf('access', {
  'sign-in': {
    method: 'POST',
    path: '/sign-in',
    summary: 'Sign in with e-mail and password; the session is kept in a cookie',
    open: true,
    body: z.strictObject({ email: z.email().max(200), password: z.string().min(1).max(200) }),
    answer: SignedIn,
    refusals: ['wrong-credentials', 'too-many-attempts'],
  },
  'finish-sign-in': {
    method: 'POST',
    path: '/sign-in/code',
    summary: 'The second step of signing in: a code of your authenticator app, or a recovery code',
    open: true,
    body: z.strictObject({ code: Line(40) }),
    answer: SignedIn,
    refusals: ['wrong-code', 'sign-in-over', 'too-many-attempts'],
  },
  'begin-passkey-sign-in': {
    method: 'POST',
    path: '/sign-in/passkey/begin',
    summary: 'What your browser is to ask your passkey',
    open: true,
    answer: z.object({ options: PasskeyOptions }),
    refusals: [],
  },
  'finish-passkey-sign-in': {
    method: 'POST',
    path: '/sign-in/passkey',
    summary: 'Sign in with what your passkey answered',
    open: true,
    body: z.strictObject({ response: PasskeyResponse }),
    answer: SignedIn,
    refusals: ['passkey-refused', 'too-many-attempts'],
  },
  'read-invitation': {
    method: 'POST',
    path: '/invitations/read',
    summary: 'Whom an invitation is for; a POST, so that its token stays out of addresses',
    open: true,
    body: z.strictObject({ token: InvitationToken }),
    answer: z.object({
      name: z.string(),
      email: z.string(),
      organisation: z.string(),
      expiresAt: Instant,
      leastCharacters: z.int().describe('How long a password is at least.'),
    }),
    refusals: ['invitation-void'],
  },
  'accept-invitation': {
    method: 'POST',
    path: '/invitations/accept',
    summary: 'Set a password by an invitation, and be signed in',
    open: true,
    body: z.strictObject({ token: InvitationToken, password: NewPassword }),
    answer: SignedIn,
    refusals: ['invitation-void', 'sso-demanded', ...PASSWORD_REFUSALS],
  },
  'change-password': {
    method: 'POST',
    path: '/me/password',
    summary: 'Change your password; your other sessions end',
    account: true,
    body: z.strictObject({ currentPassword: z.string().min(1).max(200), newPassword: NewPassword }),
    answer: z.object({ changed: z.literal(true) }),
    refusals: ['wrong-password', 'too-many-attempts', ...PASSWORD_REFUSALS],
  },
  'invite-person': {
    method: 'POST',
    path: '/people/{personId}/invite',
    summary: 'Send somebody an invitation to set a password; an older one opens nothing from then on',
    params: z.strictObject({ personId: Id }),
    answer: z.object({ email: z.string(), expiresAt: Instant }),
    refusals: ['not-found', 'access-ended', 'has-account'],
  },
  'begin-sso': {
    method: 'POST',
    path: '/sign-in/sso/begin',
    summary: 'Where to sign in through your organisation',
    open: true,
    body: z.strictObject({
      organisation: Line(40).describe(
        'The reference of the Party, as in P-001, or of the organisation of a body, as in OR-31415.',
      ),
    }),
    answer: z.object({ address: z.url() }),
    refusals: ['no-sso', 'sso-unreachable'],
  },
  'finish-sso': {
    method: 'POST',
    path: '/sign-in/sso',
    summary: 'Sign in with what your organisation’s provider sent back',
    open: true,
    body: z.strictObject({
      state: z.string().min(1).max(500),
      code: z.string().min(1).max(4000),
      iss: z.string().max(500).optional(),
    }),
    answer: SignedIn,
    refusals: ['sso-refused', 'sso-unreachable'],
  },
  'read-sso': {
    method: 'GET',
    path: '/parties/{partyId}/sso',
    summary: 'Single sign-on of a Party, as it is set',
    params: z.strictObject({ partyId: Id }),
    answer: SingleSignOn,
    refusals: ['not-found'],
  },
  'set-sso': {
    method: 'POST',
    path: '/parties/{partyId}/sso',
    summary: 'Set the OpenID provider of a Party, and whether its people sign in no other way',
    params: z.strictObject({ partyId: Id }),
    body: z.strictObject(providerFields),
    answer: SingleSignOn,
    refusals: ['step-up-needed', 'not-found', ...PROVIDER_REFUSALS],
  },
  'list-body-sso': {
    method: 'GET',
    path: '/people/sso',
    summary: 'Single sign-on of each organisation of the bodies: the User CIO, SECAS, the SSC and DCC',
    answer: z.object({ rows: z.array(BodySingleSignOn) }),
    refusals: [],
  },
  'set-body-sso': {
    method: 'POST',
    path: '/people/sso',
    summary: 'Set the OpenID provider of an organisation of a body, and whether its people sign in no other way',
    body: z.strictObject({ body: Body, organisation: Line(200), ...providerFields }),
    answer: BodySingleSignOn,
    refusals: ['step-up-needed', 'sso-signs-nobody-in', ...PROVIDER_REFUSALS],
  },
  'reset-second-step': {
    method: 'POST',
    path: '/people/{personId}/reset-second-step',
    summary: 'Remove the authenticator app and the passkeys of somebody who has lost them, and sign them out',
    params: z.strictObject({ personId: Id }),
    body: z.strictObject({ reason: Prose(500).describe('Why, and how SECAS made sure of who asked.') }),
    answer: z.object({ email: z.string() }),
    refusals: ['step-up-needed', 'not-found', 'access-ended'],
  },
  'sign-out': {
    method: 'POST',
    path: '/sign-out',
    summary: 'End the session',
    open: true,
    answer: z.object({ signedIn: z.literal(false) }),
    refusals: [],
  },
  'read-me': {
    method: 'GET',
    path: '/me',
    summary: 'Who you are, and the scheme’s day',
    answer: Me,
    refusals: [],
  },
  'list-demo-people': {
    method: 'GET',
    path: '/demo/people',
    summary: 'Demo only: everyone who can be signed in with one click, with the password for scripts',
    open: true,
    answer: z.object({
      password: z.string(),
      more: z
        .boolean()
        .describe('Whether there are more people than are listed: they sign in by their e-mail address.'),
      rows: z.array(
        z.object({
          name: z.string(),
          email: z.string(),
          jobTitle: z.string(),
          organisation: z.string(),
          side: Side,
          roles: z.array(Role),
          /** The people a first visitor should try, one for each step of the main job. */
          suggested: z.boolean(),
          does: z.string().describe('What they do in the main job; empty for those who are not suggested.'),
          throughProvider: z
            .string()
            .nullable()
            .describe(
              'The reference of their organisation when it demands its own provider; null when one click signs them in.',
            ),
        }),
      ),
    }),
    refusals: ['not-found'],
  },
  'set-clock': {
    method: 'POST',
    path: '/demo/clock',
    summary: 'Demo only: let the scheme’s day be another one',
    open: true,
    body: z.strictObject({ on: Day }),
    answer: z.object({ today: Day }),
    refusals: ['not-found'],
  },
  'list-notices': {
    method: 'GET',
    path: '/notices',
    summary: 'Your inbox, newest first',
    answer: z.object({ rows: z.array(Notice) }),
    refusals: [],
  },
  'read-notices': {
    method: 'POST',
    path: '/notices/read',
    summary: 'Mark notices as read',
    body: z.strictObject({ noticeIds: z.array(Id).min(1).max(200) }),
    answer: z.object({ rows: z.array(Notice) }),
    refusals: [],
  },
  'list-outbox': {
    method: 'GET',
    path: '/outbox',
    summary: 'Mail and documents that wait to be sent or made, and why',
    query: z.strictObject({ waiting: z.enum(['true', 'false']).default('true') }),
    answer: z.object({
      sendsMail: z.boolean().describe('Whether a mail server is set; without one, mail waits.'),
      rows: z.array(
        z.object({
          id: Id,
          topic: z.string(),
          about: z.string(),
          to: z.string().nullable(),
          createdAt: Instant,
          nextAttemptAt: Instant,
          attempts: z.int(),
          lastError: z.string().nullable(),
          doneAt: Instant.nullable(),
        }),
      ),
    }),
    refusals: [],
  },
  'retry-message': {
    method: 'POST',
    path: '/outbox/{messageId}/retry',
    summary: 'Try a waiting message again now',
    params: z.strictObject({ messageId: Id }),
    answer: z.object({ retried: z.literal(true) }),
    refusals: ['not-found'],
  },
});
