import { listInWords } from '../words.ts';
import type { RefusalWords } from './words.ts';

const spaced = (module: string): string => module.replaceAll('-', ' ');

/** Refusals of one’s own account: showing again who one is, API tokens. */
export const account = {
  'step-up-needed': {
    status: 403,
    title: 'Show again who you are',
    detail: () => 'This is done by somebody who signed in, or showed who they are, within the last five minutes.',
    next: 'Confirm with your password (confirm-identity) and send it again. An API token cannot do this: use a session.',
  },
  'beyond-token-scope': {
    status: 403,
    title: 'The API token is not for this',
    detail: ({ modules, may }) =>
      `It may ${may === 'change' ? 'read and change' : 'only read'} what belongs to: ${listInWords(modules, 'and', spaced)}.`,
    next: 'Make one that is for this too, on your page “Account and security”.',
  },
  'too-many-api-tokens': {
    status: 409,
    title: 'You have as many API tokens as one person may have',
    detail: ({ most }) => `There are ${most} in use.`,
    next: 'Revoke one that is not used any more, then make the new one.',
  },
  'wrong-code': {
    status: 422,
    title: 'The code is not right',
    detail: () => 'It was mistyped, it is older than half a minute, or it was used already.',
    next: 'Wait for the next code of your app and enter that, or use a recovery code.',
  },
  'sign-in-over': {
    status: 401,
    title: 'Begin again with your password',
    detail: () => 'Ten minutes have passed since the password, or too many codes were wrong.',
    next: 'Sign in again. Without app and recovery codes, ask SECAS to reset your second step.',
  },
  'authenticator-on': {
    status: 409,
    title: 'You have an authenticator app already',
    detail: () => 'Signing in asks for its codes.',
    next: 'Remove it first if you want to use another one.',
  },
  'authenticator-off': {
    status: 409,
    title: 'You have no authenticator app',
    detail: () => 'Signing in asks for no code.',
    next: 'Set one up on your page “Account and security”.',
  },
  'passkey-refused': {
    status: 422,
    title: 'The passkey was not accepted',
    detail: () =>
      'It is not known here, it took longer than five minutes, or the device did not check that it was you.',
    next: 'Try again, or sign in with your password.',
  },
  'no-sso': {
    status: 422,
    title: 'No organisation of this reference signs in here',
    detail: () => 'The reference is mistyped, or the organisation has not set single sign-on.',
    next: 'Check it with your administrator, or sign in with your password.',
  },
  'sso-unreachable': {
    status: 503,
    title: 'The sign-in of your organisation does not answer',
    detail: () => 'Its OpenID provider could not be reached, or is not set as it should be.',
    next: 'Try again; if it happens again, tell your administrator.',
  },
  'sso-refused': {
    status: 401,
    title: 'Not signed in',
    detail: () =>
      'Your organisation’s sign-in did not vouch for somebody who is invited here, it took longer than ten minutes, or it was begun in another browser.',
    next: 'Begin again. If it stays so, ask your administrator whether you are invited, with the address you sign in with there.',
  },
  'sso-demanded': {
    status: 409,
    title: 'Your organisation signs in through its own provider',
    detail: () => 'Nobody of it has a password here.',
    next: 'Use “Through your organisation” on the sign-in page; with it you are in, and the invitation is used.',
  },
  'sso-address': {
    status: 422,
    title: 'The address of the provider is not a safe one',
    detail: () => 'It begins with https.',
    next: 'Enter the issuer as your provider tells it.',
  },
  'sso-secret-missing': {
    status: 422,
    title: 'The client’s secret is missing',
    detail: () => 'There is none yet, or the provider is another one from now on.',
    next: 'Enter the secret that your provider gave for this client.',
  },
  'sso-not-used': {
    status: 409,
    title: 'Nobody has signed in through it yet',
    detail: () => 'Were it demanded now and set wrongly, nobody of the organisation could sign in.',
    next: 'Set it without demanding it, sign in through it once, then demand it.',
  },
  'sso-signs-nobody-in': {
    status: 422,
    title: 'Its provider would sign nobody in',
    detail: () =>
      'Nobody who acts for the body carries this organisation, or they are members of the SSC whom a Party employs: these act in person and not for their employer, and sign in with a passkey or a password.',
    next: 'Choose an organisation as it stands beside the names of its people, or amend it there first.',
  },
} as const satisfies Record<string, RefusalWords>;
