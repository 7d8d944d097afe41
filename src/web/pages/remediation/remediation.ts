import type { Answer } from '../../api.ts';
import type { Tone } from '../../ui/index.ts';

export type Remediation = Answer<'read-remediation'>;
export type Condition = Remediation['conditions'][number];
export type Letter = Remediation['letters'][number];
export type Action = Remediation['actions'][number];

const CONDITION_WORDS = {
  open: { word: 'Open', tone: 'warn' },
  reported: { word: 'Reported as met', tone: 'info' },
  discharged: { word: 'Discharged', tone: 'good' },
} as const satisfies Record<Condition['state'], { word: string; tone: Tone }>;

const LETTER_WORDS = {
  prepared: { word: 'Waits for a signature', tone: 'info' },
  signed: { word: 'Signed, with the SSC', tone: 'info' },
  returned: { word: 'Returned', tone: 'warn' },
  approved: { word: 'Approved', tone: 'good' },
} as const satisfies Record<Letter['state'], { word: string; tone: Tone }>;

/** The word and the tone of a condition's state. */
export const conditionLook = ({ state }: Pick<Condition, 'state'>) => CONDITION_WORDS[state];
/** The word and the tone of a letter's state. */
export const letterLook = ({ state }: Pick<Letter, 'state'>) => LETTER_WORDS[state];

/** An action of a record by its operation; undefined when it is not this reader's. */
export const actionIn = (actions: readonly Action[], operation: string): Action | undefined =>
  actions.find((action) => action.operation === operation);
