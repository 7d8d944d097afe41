import { allow, because, type Outcome } from '../values/outcome.ts';
import type { AssessmentState } from '../vocabulary.ts';

/** The round that was followed is closed by the decision on its successor. */
export type PredecessorClosed = {
  readonly event: 'predecessor-closed';
  /** The round whose decision closed it. */
  readonly successorId: string;
  readonly successorRef: string;
};

/**
 * When the round that follows is decided, the one it followed closes: what remained of it is now the successor's, by its
 * own decision and conditions. A round that is closed already stays as it is: then nothing happens.
 */
export function closesPredecessor(
  state: AssessmentState,
  successor: { readonly id: string; readonly ref: string },
): Outcome<readonly PredecessorClosed[]> {
  const waits = state === 'awaiting-follow-up' || state === 'remediation' || state === 'letter-review';
  if (!waits) return allow([]);
  return allow(
    [{ event: 'predecessor-closed', successorId: successor.id, successorRef: successor.ref }],
    [because('successor-decided', { cite: 'G8_19_FOLLOW_UP', trust: 'recalled' })],
  );
}
