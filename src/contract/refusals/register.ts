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
  'system-not-shared': {
    status: 422,
    title: 'This User System is not shared',
    detail: () => 'Only a system that is shared through a Shared Resource Provider rests on an agreement with it.',
    next: 'There is nothing to confirm.',
  },
  'agreement-confirmed': {
    status: 409,
    title: 'The agreement is confirmed already',
    detail: ({ on }) => `SECAS confirmed it on ${dayInWords(on)}.`,
    next: 'There is nothing to do.',
  },
  'ends-before-it-began': {
    status: 422,
    title: 'It would end before it began',
    detail: ({ inUseFrom }) => `The system is in use from ${dayInWords(inUseFrom)}.`,
    next: 'Enter that day or a later one.',
  },
  'not-a-second-system': {
    status: 409,
    title: 'This is no second User System',
    detail: () => 'No other User System was in use when it began, so there is nothing the SSC is to be told of (G3.9).',
    next: 'There is nothing to do.',
  },
  'system-already-told': {
    status: 409,
    title: 'The SSC was told of it already',
    detail: ({ on }) => `The notice was given on ${dayInWords(on)}.`,
    next: 'There is nothing to do.',
  },
  'notice-counts-from-today': {
    status: 422,
    title: 'Your notice counts from today',
    detail: ({ on }) => `A notice given here is given on ${dayInWords(on)}.`,
    next: 'Leave the day out. If you gave notice another way before, ask SECAS to record it.',
  },
  'system-not-told': {
    status: 409,
    title: 'The SSC has not been told of it',
    detail: () => 'The SSC decides on the review of a User System once it has notice of it.',
    next: 'Record the notice first.',
  },
  'decided-before-told': {
    status: 422,
    title: 'The SSC could not decide so early',
    detail: ({ earliestOn }) => `It had its notice, and made its last decision, by ${dayInWords(earliestOn)}.`,
    next: 'Enter that day or a later one.',
  },
  'review-before-decision': {
    status: 422,
    title: 'The review would come before the decision',
    detail: ({ decidedOn }) => `The SSC decided on ${dayInWords(decidedOn)}.`,
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
  'last-secas-administrator': {
    status: 422,
    title: 'SECAS would have no administrator',
    detail: () => 'At least one person looks after the people of the bodies; nobody else could appoint another.',
    next: 'Make somebody else of SECAS an administrator first.',
  },
  'role-of-another-body': {
    status: 422,
    title: 'This role belongs to another body',
    detail: () => 'A person acts for one body of the scheme, in roles of that body alone.',
    next: 'Choose roles of the body that the person acts for.',
  },
  'employer-of-ssc-alone': {
    status: 422,
    title: 'Only a member of the SSC has an employer among the Parties here',
    detail: () =>
      'The employer is what closes a Party’s cases to a member of the SSC. It says nothing of other people.',
    next: 'Leave the employer empty.',
  },
  'rule-value-certain': {
    status: 409,
    title: 'This value is not SECAS’s to settle',
    detail: ({ trust }) =>
      `Its source is: ${nameInWords(trust)}. Only what is assumed or recalled can be confirmed or replaced.`,
    next: 'If the source has changed, the rule book of this product is to be changed with it.',
  },
  'rule-value-confirmed': {
    status: 409,
    title: 'This value is confirmed already',
    detail: ({ from }) => `SECAS has confirmed it from ${dayInWords(from)} on.`,
    next: 'There is nothing to do. A confirmed value can still be replaced.',
  },
  'rule-value-is-logic': {
    status: 409,
    title: 'This is how the rules work, not a figure',
    detail: () =>
      'How something is worked out, and who may do it, is part of the program. It can be confirmed; replacing the words would change nothing.',
    next: 'Confirm it, or ask for the program to be changed.',
  },
  'rule-value-does-not-fit': {
    status: 422,
    title: 'The rules cannot work with this value',
    detail: ({ expected }) => `Expected: ${expected}.`,
    next: 'Enter a value of that form.',
  },
  'rule-value-same': {
    status: 409,
    title: 'This is the value as it is',
    detail: ({ from }) => `It is the value in force on ${dayInWords(from)}.`,
    next: 'Enter another value, or confirm this one.',
  },
  'begins-in-the-past': {
    status: 422,
    title: 'That day has been',
    detail: ({ earliestOn }) =>
      `What was answered before stands; a change holds from ${dayInWords(earliestOn)} at the earliest.`,
    next: 'Enter today or a later day.',
  },
  'inventory-has-errors': {
    status: 422,
    title: 'The file has errors',
    detail: ({ count }) =>
      `${count === 1 ? 'One cell is' : `${count ?? 'Some'} cells are`} not as expected. Nothing was written.`,
    next: 'Mend the cells named below and upload the file again.',
  },
  'inventory-differs': {
    status: 409,
    title: 'This is not the file you looked at',
    detail: () => 'Its contents differ from those of the preview. Nothing was written.',
    next: 'Look at what this file would change first.',
  },
  'inventory-imported': {
    status: 409,
    title: 'This file has been imported already',
    detail: () => 'Its counts are in the register.',
    next: 'There is nothing to do.',
  },
} as const satisfies Record<string, RefusalWords>;
