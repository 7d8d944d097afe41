import type { z } from 'zod';
import type { ChargePreview } from '../../../contract/charges.ts';
import type { ChargeRaised } from '../../../rules/charges/charge.ts';
import type { Outcome } from '../../../rules/values/outcome.ts';
import { inWords, problemOf } from '../../platform/http/problem.ts';

const NOTHING = { feeId: null, days: 0, netPence: 0, vatPercent: 0, vatPence: 0, totalPence: 0 } as const;

/** A charge that could be raised, or why it cannot, as it is shown before anybody confirms it. */
export function asPreview(outcome: Outcome<ChargeRaised>): z.infer<typeof ChargePreview> {
  if (!outcome.ok) {
    const { refusal } = outcome;
    return { ...NOTHING, kind: 'assessment', because: inWords(refusal.because), refusal: problemOf(refusal) };
  }
  const { kind, feeId, lines, netPence, vatPercent, vatPence, totalPence } = outcome.value;
  const days = lines.reduce((sum, { entry }) => sum + entry.hundredths, 0) / 100;
  return { kind, feeId, days, netPence, vatPercent, vatPence, totalPence, because: inWords(outcome.because) };
}
