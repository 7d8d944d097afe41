import { allow, type Outcome, refuse } from '../values/outcome.ts';
import { ASSESSMENT_STATES, type AssessmentState, type BookingState, type Phase, type Side } from '../vocabulary.ts';
import type { ActionName } from './actions.ts';

/** What one state of an assessment means: where it stands, whose turn it is, and what may be done. */
export type Stage = {
  readonly phase: Phase;
  readonly turn: Side | 'nobody';
  readonly actions: readonly ActionName[];
};

/** Money moves in every state: a late-notice charge as soon as SECAS has decided it, the days once the report is issued. */
const MONEY = ['raise-charge', 'correct-charge'] as const satisfies readonly ActionName[];

/**
 * The life of one round of assessment, in order. A state that is added to the vocabulary does not compile until it is
 * decided here what it means. Who among a side may act is decided by roles, not here.
 */
export const LIFE = {
  requested: {
    phase: 'booking',
    turn: 'cio', // until dates are proposed; then SECAS confirms them: see turnOf
    actions: ['propose-dates', 'confirm-booking', 'reschedule-booking', 'cancel-booking', ...MONEY],
  },
  scheduled: {
    phase: 'preparation',
    turn: 'party',
    actions: [
      'reschedule-booking',
      'cancel-booking',
      'answer-control',
      'attach-evidence',
      'withdraw-evidence',
      'submit-self-assessment',
      'begin-fieldwork',
      'record-days',
      'reverse-days',
      ...MONEY,
    ],
  },
  fieldwork: {
    phase: 'fieldwork',
    turn: 'cio',
    actions: [
      'answer-control',
      'attach-evidence',
      'withdraw-evidence',
      'record-result',
      'amend-observation',
      'withdraw-observation',
      'record-days',
      'reverse-days',
      'end-fieldwork',
      ...MONEY,
    ],
  },
  drafting: {
    phase: 'report',
    turn: 'cio',
    actions: [
      'amend-observation',
      'withdraw-observation',
      'save-report',
      'send-for-factual-accuracy',
      'answer-comment', // once the party has no more of them
      'send-for-quality-review',
      'record-days',
      'reverse-days',
      ...MONEY,
    ],
  },
  'factual-accuracy': {
    phase: 'report',
    turn: 'party',
    actions: [
      'comment-on-report',
      'answer-comment',
      'amend-observation',
      'withdraw-observation',
      'save-report',
      'finish-factual-accuracy',
      'send-for-quality-review',
      'record-days',
      'reverse-days',
      ...MONEY,
    ],
  },
  'quality-review': {
    phase: 'report',
    turn: 'cio',
    actions: ['return-report', 'issue-report', 'record-days', 'reverse-days', ...MONEY],
  },
  'response-due': {
    phase: 'response',
    turn: 'party',
    actions: ['save-response-item', 'submit-response', 'reissue-report', ...MONEY],
  },
  'awaiting-committee': {
    phase: 'committee',
    turn: 'secas',
    actions: ['add-to-agenda', 'reissue-report', ...MONEY],
  },
  'on-agenda': {
    phase: 'committee',
    turn: 'ssc',
    actions: ['remove-from-agenda', 'declare-interest', 'cast-vote', 'record-decision', ...MONEY],
  },
  remediation: {
    phase: 'remediation',
    turn: 'party',
    actions: [
      'report-progress',
      'discharge-condition',
      'return-condition',
      'prepare-directors-letter',
      'sign-directors-letter',
      ...MONEY,
    ],
  },
  'letter-review': {
    phase: 'remediation',
    turn: 'ssc',
    actions: ['return-directors-letter', 'approve-directors-letter', ...MONEY],
  },
  'awaiting-follow-up': {
    phase: 'remediation',
    turn: 'party',
    actions: [
      'start-booking', // of the successor round
      'report-progress',
      'discharge-condition',
      'return-condition',
      ...MONEY,
    ],
  },
  closed: { phase: 'closed', turn: 'nobody', actions: [...MONEY] },
  cancelled: { phase: 'closed', turn: 'nobody', actions: [...MONEY] },
} as const satisfies Record<AssessmentState, Stage>;

/** The phase a person sees on the line of phases. */
export function phaseOf(state: AssessmentState): Phase {
  return LIFE[state].phase;
}

/** Whose turn it is. While a booking is being agreed, its own state says: the User CIO proposes, SECAS confirms. */
export function turnOf(
  state: AssessmentState,
  booking: { readonly bookingState?: BookingState } = {},
): Side | 'nobody' {
  if (state === 'requested' && booking.bookingState === 'proposed') return 'secas';
  return LIFE[state].turn;
}

/** What may be done in a state, whoever may do it. */
export function actionsIn(state: AssessmentState): readonly ActionName[] {
  return LIFE[state].actions;
}

/** The states in which something may be done, in the order of life. */
export function statesFor(action: ActionName): readonly AssessmentState[] {
  return ASSESSMENT_STATES.filter((state) => actionsIn(state).includes(action));
}

/**
 * Whether something may be done to an assessment as it stands. Refuses with `not-your-turn` what comes later, while
 * somebody else has the turn, and with `wrong-state` what is over. Facts: `state`, `turn`, `allowedIn`.
 */
export function mayAct(action: ActionName, state: AssessmentState): Outcome<ActionName> {
  if (actionsIn(state).includes(action)) return allow(action);
  const states = statesFor(action);
  const facts = { action, state, turn: LIFE[state].turn, allowedIn: states.join(', ') };
  return refuse(isStillToCome(states, state) ? 'not-your-turn' : 'wrong-state', facts);
}

function isStillToCome(states: readonly AssessmentState[], now: AssessmentState): boolean {
  if (LIFE[now].turn === 'nobody') return false;
  const at = ASSESSMENT_STATES.indexOf(now);
  return states.every((state) => ASSESSMENT_STATES.indexOf(state) > at);
}
