import { countInWords } from '../words.ts';
import type { RefusalWords } from './words.ts';

/** Refusals of signing in, invitations and passwords. */
export const signIn = {
  'too-many-attempts': {
    status: 429,
    title: 'Too many attempts',
    detail: ({ seconds }) => `Signing in is possible again in ${countInWords(seconds, 'second')}.`,
    next: 'Wait, then try again. If the password is forgotten, SECAS sends a new invitation.',
  },
  'invitation-void': {
    status: 404,
    title: 'This invitation does not open anything',
    detail: () => 'It was used, it has expired, a newer one took its place, or the address is not complete.',
    next: 'Sign in if you have a password; otherwise ask whoever invited you, or SECAS, to send another.',
  },
  'has-account': {
    status: 409,
    title: 'This person has an account already',
    detail: () => 'An invitation is for somebody who cannot sign in yet.',
    next: 'If the password is forgotten, ask SECAS to send an invitation.',
  },
  'access-ended': {
    status: 409,
    title: 'This person’s access has ended',
    detail: () => 'Nobody is invited who may not sign in.',
    next: 'Give them access again first.',
  },
  'wrong-password': {
    status: 422,
    title: 'That is not your present password',
    detail: () => 'Nothing was changed.',
    next: 'Enter the password that you sign in with now.',
  },
  'password-too-short': {
    status: 422,
    title: 'The password is too short',
    detail: ({ least }) => `It has at least ${least} characters. Which ones is up to you.`,
    next: 'A few words in a row are long and easy to remember.',
  },
  'password-common': {
    status: 422,
    title: 'Many people use this password',
    detail: () => 'It is among the first that anyone would try.',
    next: 'Choose something that nobody else would think of, such as a few words in a row.',
  },
  'password-of-owner': {
    status: 422,
    title: 'The password is made of your own name or address',
    detail: () => 'Whoever wants to sign in as you tries these first.',
    next: 'Choose something that has nothing to do with you.',
  },
} as const satisfies Record<string, RefusalWords>;
