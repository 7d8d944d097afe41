import { type Pence, pence } from '../values/money.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import type { ChargeKind } from '../vocabulary.ts';

/** A charge as a correction looks at it. */
export type Charge = {
  readonly id: string;
  readonly kind: ChargeKind;
  readonly netPence: Pence;
  readonly vatPence: Pence;
  readonly vatPercent: number;
  /** A counter-entry names it already. */
  readonly corrected: boolean;
};

export type ChargeCorrected = {
  readonly event: 'charge-corrected';
  readonly reversesId: string;
  readonly netPence: Pence;
  readonly vatPence: Pence;
  readonly vatPercent: number;
  readonly reason: string;
};

/**
 * Undoes a charge with a counter-entry of exactly the same amounts, so that the two come to nothing; its days can be
 * charged again. A charge is undone at most once, and a counter-entry never.
 *
 * Refuses: `already-corrected`, `reason-required`.
 */
export function correctCharge(
  charge: Charge,
  request: { readonly reason: string },
): Outcome<readonly ChargeCorrected[]> {
  const possible = mayCorrect(charge);
  if (!possible.ok) return possible;
  const reason = request.reason.trim();
  if (reason === '') return refuse('reason-required');
  return allow([
    {
      event: 'charge-corrected',
      reversesId: charge.id,
      netPence: pence(-charge.netPence),
      vatPence: pence(-charge.vatPence),
      vatPercent: charge.vatPercent,
      reason,
    },
  ]);
}

/** Whether a charge can still be undone. Refuses: `already-corrected`. */
export function mayCorrect({ kind, corrected }: Pick<Charge, 'kind' | 'corrected'>): Outcome<true> {
  return kind === 'correction' || corrected ? refuse('already-corrected') : allow(true);
}
