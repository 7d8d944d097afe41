import { dayInWords, nameInWords } from '../words.ts';
import type { RefusalWords } from './words.ts';

export const userEntry = {
  'user-entry-closed': {
    status: 409,
    title: 'User Entry may not be completed in this role',
    detail: ({ userRole, on }) =>
      `On ${dayInWords(on)} the security requirement of User Entry was not met for the role ${nameInWords(userRole)}.`,
    next: 'It is met when the SSC has set a status that allows User Entry.',
  },
  'already-entered': {
    status: 409,
    title: 'User Entry is recorded already',
    detail: ({ userRole, enteredOn }) =>
      `For the role ${nameInWords(userRole)} it was completed on ${dayInWords(enteredOn)}.`,
    next: 'Nothing is needed.',
  },
} as const satisfies Record<string, RefusalWords>;
