import type { Assessment } from './useAssessment.ts';

/** What is waited for in each state, in a sentence. */
const SENTENCES = {
  requested: 'Dates and a team are proposed by the User CIO and confirmed by SECAS.',
  scheduled: 'The Party answers the controls and gathers its evidence; the fieldwork begins on the booked day.',
  fieldwork: 'The User CIO looks at the answers and the evidence, and records a result for each control.',
  drafting: 'The User CIO writes the report.',
  'factual-accuracy': 'The Party checks the facts in the draft report; the User CIO answers its comments.',
  'quality-review': 'Somebody who did not write the report reviews it.',
  'response-due': 'The Party answers each observation in its response.',
  'awaiting-committee': 'SECAS puts it on the agenda of an SSC meeting.',
  'on-agenda': 'The SSC decides at its meeting.',
  remediation: 'The Party meets the conditions of the SSC, and a director signs that it has.',
  'letter-review': 'The SSC looks at the Director’s Letter.',
  'awaiting-follow-up': 'The Party books the next round.',
  closed: 'Nothing: it is closed.',
  cancelled: 'Nothing: it was cancelled.',
} as const satisfies Record<Assessment['state'], string>;

export const waitingFor = (state: Assessment['state']): string => SENTENCES[state];
