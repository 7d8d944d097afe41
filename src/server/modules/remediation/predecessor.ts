import { closesPredecessor, type PredecessorClosed } from '../../../rules/remediation/predecessor.ts';
import type { Day } from '../../../rules/values/day.ts';
import { allow, type Outcome } from '../../../rules/values/outcome.ts';
import type { Tx } from '../../db/database.ts';
import { type AssessmentRecord, lockAssessment, moveAssessment } from '../assessments/index.ts';

/** Reads the round that an assessment followed and locks it; undefined when it followed none. */
export const lockPredecessor = async (
  tx: Tx,
  { predecessor_id }: Pick<AssessmentRecord, 'predecessor_id'>,
): Promise<AssessmentRecord | undefined> => (predecessor_id ? lockAssessment(tx, predecessor_id) : undefined);

/**
 * What a decision on `successor` means for the round it followed, whatever the outcome: the successor's own decision says
 * how it goes on. The event is the predecessor's, so it is journaled with the predecessor as its subject.
 */
export const predecessorCloses = (
  predecessor: AssessmentRecord | undefined,
  successor: AssessmentRecord,
): Outcome<readonly PredecessorClosed[]> =>
  predecessor ? closesPredecessor(predecessor.state, successor) : allow<readonly PredecessorClosed[]>([]);

/** Closes the round that a decided round followed. */
export const closePredecessor = (tx: Tx, { id }: Pick<AssessmentRecord, 'id'>, on: Day): Promise<void> =>
  moveAssessment(tx, id, 'closed', null, { closed_on: on });
