import { type Because, because } from '../values/outcome.ts';
import { ASSURANCE_STATUSES, type AssessmentKind, type AssessmentState, type CommitteeOutcome } from '../vocabulary.ts';

/** What the SSC is asked to do with a paper: set an assurance status, or note the round. */
export type Purpose = 'set-status' | 'note';

/** What decides whether a status is set on a round. */
export type Round = {
  readonly kind: AssessmentKind;
  /** A Full assessment before User Entry for at least one role. */
  readonly initial: boolean;
  /** What was decided on the round before this one, if this one follows it up. */
  readonly predecessorOutcome?: CommitteeOutcome | undefined;
};

const STATUS_CLAUSE = { cite: 'G8_34_STATUS', trust: 'published' } as const;
const LIMBS = { cite: 'G8_36_STATUS_LIMBS', trust: 'recalled' } as const;
const REDECIDED: readonly (CommitteeOutcome | undefined)[] = ['deferred', 'rejected'];

/**
 * A status is set on an initial Full assessment (G8.34), and set anew on the Follow-up or further Full assessment after
 * Deferred or Rejected, which is the re-decision of the same question. Everything else is noted.
 */
export function purposeOf({ kind, initial, predecessorOutcome }: Round): {
  readonly purpose: Purpose;
  readonly because: Because;
} {
  const follows = kind === 'follow-up' || kind === 'further-fusa';
  const sets = (kind === 'fusa' && initial) || (follows && REDECIDED.includes(predecessorOutcome));
  return sets
    ? { purpose: 'set-status', because: because('status-is-set', STATUS_CLAUSE) }
    : { purpose: 'note', because: because('round-is-noted', STATUS_CLAUSE, { kind }) };
}

/** What may be decided on a paper. */
export const OUTCOMES_FOR = {
  'set-status': ASSURANCE_STATUSES,
  note: ['noted', 'noted-with-remediation'],
} as const satisfies Record<Purpose, readonly CommitteeOutcome[]>;

/** What a decision asks for, and where the round stands after it. */
export type Consequence = {
  readonly conditions: 'none' | 'needed' | 'possible';
  /** Whether the decision sets a date for a Follow-up or a further Full assessment. */
  readonly nextRound: boolean;
  readonly state: AssessmentState;
};

/**
 * The limbs of the statuses (G8.36–G8.37), and of noting. Rejected needs no conditions: the Party prepares again, and the
 * SSC may require a further Full assessment instead of an amended response (MP091; default Q11).
 */
export const CONSEQUENCES = {
  approved: { conditions: 'none', nextRound: false, state: 'closed' },
  'approved-subject-steps': { conditions: 'needed', nextRound: false, state: 'remediation' },
  'approved-subject-follow-up': { conditions: 'needed', nextRound: true, state: 'awaiting-follow-up' },
  deferred: { conditions: 'needed', nextRound: true, state: 'awaiting-follow-up' },
  rejected: { conditions: 'possible', nextRound: true, state: 'awaiting-follow-up' },
  noted: { conditions: 'none', nextRound: false, state: 'closed' },
  'noted-with-remediation': { conditions: 'needed', nextRound: false, state: 'remediation' },
} as const satisfies Record<CommitteeOutcome, Consequence>;

/** Why a decision asks for what it asks for. */
export function whyAsked(outcome: CommitteeOutcome): readonly Because[] {
  const { conditions, nextRound } = CONSEQUENCES[outcome];
  return [
    ...(conditions === 'needed' ? [because('outcome-needs-conditions', LIMBS, { outcome })] : []),
    ...(nextRound ? [because('outcome-needs-date', LIMBS, { outcome })] : []),
  ];
}
