import { countInWords, listInWords, nameInWords, shortNameInWords, sideInWords } from '../words.ts';
import type { RefusalWords } from './words.ts';

/** Refusals that any operation may give. */
export const anyChange = {
  'not-permitted': {
    status: 403,
    title: 'Not yours to do',
    detail: ({ needs }) =>
      needs ? `This may be done by: ${listInWords(needs, 'or')}.` : 'Your roles do not include this.',
    next: 'Ask a colleague who holds the role, or your administrator to give it to you.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    detail: () => 'There is no such record, or it is not one that you may see.',
    next: 'Check the address, or start again from your home page.',
  },
  'stale-version': {
    status: 409,
    title: 'Someone changed this',
    detail: ({ yours, current }) =>
      `You saw version ${yours}; it is at version ${current} now. Nothing of yours was saved.`,
    next: 'Look at the record as it is now, then make your change again.',
  },
  'command-id-reused': {
    status: 422,
    title: 'This request was already used for something else',
    detail: () => 'The Idempotency-Key was sent before with another operation or another body.',
    next: 'Send the new request with a new Idempotency-Key.',
  },
  'invalid-input': {
    status: 400,
    title: 'Something in the request is not right',
    detail: ({ count }) =>
      count === 1 ? 'One field is not as it should be.' : `${count ?? 'Some'} fields are not as they should be.`,
    next: 'Mend the fields named below and send it again.',
  },
  'not-signed-in': {
    status: 401,
    title: 'Please sign in',
    detail: () => 'You are not signed in, or your session has ended.',
    next: 'Sign in, then try again: what you had typed is kept.',
  },
  'wrong-credentials': {
    status: 401,
    title: 'Not signed in',
    detail: () => 'The e-mail address and the password do not go together.',
    next: 'Check both, and try again.',
  },
  'cross-site': {
    status: 403,
    title: 'Refused because it came from another site',
    detail: () => 'Changes are accepted from the pages of this service only.',
    next: 'Open this service itself and do it there.',
  },
  'too-large': {
    status: 413,
    title: 'Too large',
    detail: ({ limit }) => `The largest that is accepted here is ${limit}.`,
    next: 'Send a smaller one, or split it.',
  },
  'case-too-large': {
    status: 413,
    title: 'Too much for one archive',
    detail: ({ files, size, limit }) =>
      `The case has ${countInWords(files, 'file')} of ${size} together; an archive holds at most ${limit}.`,
    next: 'Download the evidence file by file from the controls, and the documents from the overview.',
  },
  'wrong-media-type': {
    status: 415,
    title: 'Not a type that is accepted here',
    detail: ({ found, expected }) => `Found ${found}; expected ${expected}.`,
    next: 'Send it as one of the expected types.',
  },
  unexpected: {
    status: 500,
    title: 'Something went wrong on our side',
    detail: ({ reference }) => `Nothing was changed. The log holds it under ${reference}.`,
    next: 'Try again; if it happens again, give SECAS the reference.',
  },
  'not-your-turn': {
    status: 409,
    title: 'It is somebody else’s turn',
    detail: ({ state, turn }) =>
      `${state === undefined ? 'T' : `It stands at “${nameInWords(state)}”; t`}he next step belongs to ${sideInWords(turn)}.`,
    next: 'Wait for their step; your home page tells when it is your turn again.',
  },
  'wrong-state': {
    status: 409,
    title: 'Not possible at this stage',
    detail: ({ state, allowedIn }) =>
      `It stands at “${nameInWords(state)}”; this can be done at ${listInWords(allowedIn, 'or', quoted)}.`,
    next: 'Look at where it stands and whose turn it is.',
  },
  'reason-required': {
    status: 422,
    title: 'A reason is needed',
    detail: ({ asked, due }) =>
      asked === undefined
        ? 'This decision must say why, because somebody will rely on it.'
        : `You asked for a ${shortNameInWords(asked)} where this is due: ${listInWords(due, 'and', shortNameInWords)}. A deeper kind is booked with a reason.`,
    next: 'Give the reason in a sentence or two.',
  },
} as const satisfies Record<string, RefusalWords>;

const quoted = (state: string): string => `“${nameInWords(state)}”`;
