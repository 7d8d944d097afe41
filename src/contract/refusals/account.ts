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
} as const satisfies Record<string, RefusalWords>;
