import { dayInWords, nameInWords } from '../words.ts';
import type { RefusalWords } from './words.ts';

/** Refusals of the register of parties. */
export const register = {
  'party-ref-taken': {
    status: 409,
    title: 'This reference is another party’s',
    detail: () => 'A reference names one party for good.',
    next: 'Choose another reference, or look for the party in the register.',
  },
  'role-already-held': {
    status: 409,
    title: 'The User Role is in the register already',
    detail: ({ role }) => (role ? `The Party has the role ${nameInWords(role)}.` : 'The Party has this role.'),
    next: 'There is nothing to do.',
  },
  'day-to-come': {
    status: 422,
    title: 'That day is still to come',
    detail: ({ on }) => `${dayInWords(on)} lies after today.`,
    next: 'Enter a day that has been.',
  },
  'provider-required': {
    status: 422,
    title: 'Which Shared Resource Provider is missing',
    detail: () => 'A shared User System belongs to a Shared Resource Provider.',
    next: 'Choose the provider.',
  },
  'not-a-provider': {
    status: 422,
    title: 'This is no Shared Resource Provider',
    detail: () => 'A shared User System names a Shared Resource Provider; a bespoke one names nobody.',
    next: 'Choose a Shared Resource Provider, or enter the system as bespoke.',
  },
  'system-already-ended': {
    status: 409,
    title: 'This User System is out of use already',
    detail: ({ on }) => `Its use ended on ${dayInWords(on)}.`,
    next: 'There is nothing to do.',
  },
  'ends-before-it-began': {
    status: 422,
    title: 'It would end before it began',
    detail: ({ inUseFrom }) => `The system is in use from ${dayInWords(inUseFrom)}.`,
    next: 'Enter that day or a later one.',
  },
  'count-is-of-users': {
    status: 422,
    title: 'A Shared Resource Provider declares no premises',
    detail: () => 'Its portfolio is the sum of the premises that its Users declare.',
    next: 'Ask its Users for their counts.',
  },
  'email-taken': {
    status: 409,
    title: 'This e-mail address is in use',
    detail: () => 'An e-mail address belongs to one person.',
    next: 'Enter another address, or ask SECAS.',
  },
  'last-administrator': {
    status: 422,
    title: 'The Party would have no administrator',
    detail: () => 'At least one person looks after the Party’s people and figures.',
    next: 'Make somebody else an administrator first, or ask SECAS.',
  },
} as const satisfies Record<string, RefusalWords>;
