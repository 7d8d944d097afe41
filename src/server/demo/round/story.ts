import type { Day } from '../../../rules/values/day.ts';
import type { AssessmentKind, AssessmentState, CommitteeOutcome, UserRole } from '../../../rules/vocabulary.ts';
import type { Party } from '../scheme.ts';
import type { Round } from './round.ts';

/** How well a party does in an assessment; it decides how many observations there are and how grave. */
export type Strength = 'strong' | 'fair' | 'weak';

/** How far the conditions of a decision and the director's letter have come. */
export type Remediation = 'open' | 'discharged' | 'prepared' | 'signed' | 'returned' | 'approved';

/** A change of a confirmed booking, and what became of the late-notice charge. */
export interface Change {
  readonly change: 'reschedule' | 'cancel';
  /** Calendar days before the start on which it was asked for. */
  readonly noticeDays: number;
  readonly fee: 'pending' | 'charged' | 'waived' | 'none';
}

/** What happened in one round, as far as somebody has to make it up; the rest follows from the rules. */
export interface Story {
  readonly party: Party;
  readonly kind: AssessmentKind;
  readonly userRoles: readonly UserRole[];
  readonly initial: boolean;
  /** First day of the fieldwork, a Working Day. */
  readonly startOn: Day;
  /** Where it stands today. */
  readonly reaches: AssessmentState;
  readonly booking?: 'requested' | 'proposed';
  /** Calendar days from the request to the start; thirteen to fifteen weeks unless said otherwise. */
  readonly bookedAhead?: number;
  readonly strength: Strength;
  readonly outcome?: CommitteeOutcome;
  readonly remediation?: Remediation;
  readonly change?: Change;
  readonly dueBy?: Day;
  readonly predecessor?: Round;
  readonly baseline?: Round;
  /** The response came after its date. */
  readonly lateResponse?: boolean;
  /** The quality reviewer returned the report once. */
  readonly returned?: boolean;
  /** The members were tied, and the chair decided. */
  readonly tied?: boolean;
  /** A day was recorded twice, charged, and put right by counter-entries. */
  readonly miscounted?: boolean;
  /** How many observations, at most; by the strength unless said otherwise. */
  readonly observations?: number;
  /** Who leads it and who reviews its report, by name, if it matters to the story. */
  readonly led?: string;
  readonly reviewed?: string;
  /** Fieldwork in Working Days; by the estimate unless said otherwise. */
  readonly workingDays?: number;
}
