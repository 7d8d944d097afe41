import { dayInWords } from '../words.ts';
import type { RefusalWords } from './words.ts';

export const remediation = {
  'conditions-open': {
    status: 409,
    title: 'Conditions are still open',
    detail: ({ count }) => `${count} of the conditions ${count === 1 ? 'is' : 'are'} not discharged.`,
    next: 'The director’s letter says that all is done; report the open conditions and have them discharged first.',
  },
  'nothing-reported': {
    status: 409,
    title: 'The party has not reported this condition',
    detail: () => 'A condition is discharged on a report of what was done, with its evidence.',
    next: 'Ask the party to report it.',
  },
  'plan-has-changed': {
    status: 409,
    title: 'The remediation plan has changed since the letter was prepared',
    detail: () => 'The letter is tied to one exact version of the plan, and that is no longer the plan.',
    next: 'Prepare the letter again and sign the new one.',
  },
  'not-a-director': {
    status: 403,
    title: 'A director signs this letter',
    detail: () => 'The letter is the statement of a company director of the party.',
    next: 'Ask a person who is registered as director of the party.',
  },
  'condition-discharged': {
    status: 409,
    title: 'This condition is discharged',
    detail: ({ dischargedOn }) =>
      dischargedOn ? `It was discharged on ${dayInWords(dischargedOn)}.` : 'Nothing more is to be done on it.',
    next: 'If it is not done after all, the SSC returns it with a reason; then it is open again.',
  },
  'evidence-required': {
    status: 422,
    title: 'A condition is reported as done with its evidence',
    detail: () => 'The report says that it is done, and no evidence is named.',
    next: 'Say where the evidence is: its title, reference or place.',
  },
  'no-letter-prepared': {
    status: 409,
    title: 'There is no letter to sign',
    detail: () => 'A Director’s Letter is prepared from the remediation plan before a director signs it.',
    next: 'Prepare the letter first.',
  },
} as const satisfies Record<string, RefusalWords>;
