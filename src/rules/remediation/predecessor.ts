import { allow, because, type Outcome } from '../values/outcome.ts';
import type { AssessmentState } from '../vocabulary.ts';

/**
 * When the round that follows is decided, the one it followed closes: what remained of it is now the successor's, by its
 * own decision and conditions. Answers whether there is anything to close; a round that is closed already stays as it is.
 */
export function closesPredecessor(state: AssessmentState): Outcome<boolean> {
  const waits = state === 'awaiting-follow-up' || state === 'remediation' || state === 'letter-review';
  const why = because('successor-decided', { cite: 'G8_19_FOLLOW_UP', trust: 'recalled' });
  return waits ? allow(true, [why]) : allow(false);
}
