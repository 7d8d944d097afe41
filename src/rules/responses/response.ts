import type { Day } from '../values/day.ts';

/** The answer to one observation, as far as it has been written. */
export type ResponseItem = {
  /** The observation's reference, for telling which one is not complete. */
  readonly ref: string;
  readonly stance: 'accept' | 'dispute' | null;
  readonly reason: string;
  readonly steps: string;
  readonly owner: string;
  readonly completeBy: Day | null;
};

/** What an answer may still lack. */
export type MissingField = 'stance' | 'reason' | 'steps' | 'owner' | 'completeBy';

/**
 * What an answer still lacks. For each finding the response says whether it is accepted, and if not why; the steps
 * taken or proposed; and when (G8.26). Who answers for the steps is asked as well, so that a plan can be made of them.
 */
export function missingIn(item: ResponseItem): readonly MissingField[] {
  if (item.stance === null) return ['stance'];
  if (item.stance === 'dispute') return isEmpty(item.reason) ? ['reason'] : [];
  const missing: MissingField[] = [];
  if (isEmpty(item.steps)) missing.push('steps');
  if (isEmpty(item.owner)) missing.push('owner');
  if (item.completeBy === null) missing.push('completeBy');
  return missing;
}

const isEmpty = (text: string): boolean => text.trim() === '';
