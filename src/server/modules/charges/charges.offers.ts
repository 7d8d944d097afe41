import { type ChargeRaised, chargeForDays, chargeForFee, type DecidedFee } from '../../../rules/charges/charge.ts';
import type { Charge } from '../../../rules/charges/correct-charge.ts';
import type { RateCard } from '../../../rules/charges/rate-card.ts';
import type { Overlay } from '../../../rules/rulebook/dated.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Outcome } from '../../../rules/values/outcome.ts';
import { openOffers } from '../../platform/command/offers.ts';
import type { AssessmentRecord } from '../assessments/index.ts';
import type { MoneyOfRound } from './charges.store.ts';

/** An assessment with its money. */
export interface Account {
  readonly assessment: AssessmentRecord;
  readonly money: MoneyOfRound;
  readonly fees: readonly DecidedFee[];
}

/** A charge with the assessment it is for. */
export interface ChargeInRound {
  readonly assessment: AssessmentRecord;
  readonly charge: Pick<Charge, 'kind' | 'corrected'>;
}

/** What may be done with the money of an assessment. */
export const accountOffers = openOffers<Account>();
/** What may be done to one charge. */
export const chargeOffers = openOffers<ChargeInRound>();
/** What may be done with the rate cards. */
export const rateCardOffers = openOffers<readonly RateCard[]>();

/** What could be raised: the days, and each late-notice charge that SECAS decided to make and that is on no statement. */
export function raisable({ money, fees }: Account, on: Day, book: Overlay): readonly Outcome<ChargeRaised>[] {
  const due = fees.filter(({ state, raised }) => state === 'charged' && !raised);
  return [chargeForDays(money.basis, on, book), ...due.map((fee) => chargeForFee(fee, on, book))];
}
