import { closesPredecessor } from '../../../rules/remediation/predecessor.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Tx } from '../../db/database.ts';
import { lockAssessment, moveAssessment } from '../assessments/index.ts';

/**
 * Closes the round that a decided round followed. For the committee's decision: call it when a decision on `successor` is
 * applied, whatever the outcome; the successor's own decision says how it goes on.
 *
 * @returns the id of the round that was closed; undefined when there was none to close
 */
export async function closePredecessor(
  tx: Tx,
  successor: { readonly predecessor_id: string | null },
  on: Day,
): Promise<string | undefined> {
  if (!successor.predecessor_id) return undefined;
  const predecessor = await lockAssessment(tx, successor.predecessor_id);
  if (!predecessor) return undefined;
  const closes = closesPredecessor(predecessor.state);
  if (!closes.ok || !closes.value) return undefined;
  await moveAssessment(tx, predecessor.id, 'closed', null, { closed_on: on });
  return predecessor.id;
}
