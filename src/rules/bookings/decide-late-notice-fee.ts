import { inForce, type Overlay } from '../rulebook/dated.ts';
import { lateNoticeBase } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';

export type LateNoticeFeeDecided = {
  readonly event: 'late-notice-fee-charged' | 'late-notice-fee-waived';
  readonly state: 'charged' | 'waived';
  readonly feePence: Pence;
  readonly reason: string;
  readonly decidedOn: Day;
};

/**
 * SECAS charges or waives a late-notice charge: the source says it "can be" charged, so either is a decision, and each
 * gives its reason (default Q13).
 *
 * Refuses: `fee-not-pending` (decided already), `reason-required`.
 */
export function decideLateNoticeFee(
  fee: { readonly state: 'pending' | 'charged' | 'waived'; readonly feePence: Pence },
  request: { readonly decision: 'charge' | 'waive'; readonly reason: string },
  on: Day,
  overlay?: Overlay,
): Outcome<LateNoticeFeeDecided> {
  if (fee.state !== 'pending') return refuse('fee-not-pending', { state: fee.state });
  const reason = request.reason.trim();
  if (reason === '') return refuse('reason-required', { decision: request.decision });
  const charged = request.decision === 'charge';
  return allow(
    {
      event: charged ? 'late-notice-fee-charged' : 'late-notice-fee-waived',
      state: charged ? 'charged' : 'waived',
      feePence: fee.feePence,
      reason,
      decidedOn: on,
    },
    [because('late-notice-is-decided', inForce(lateNoticeBase, on, overlay), { by: 'secas' })],
  );
}
