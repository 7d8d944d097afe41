import { chargeOperations } from '../../../../contract/charges.ts';
import { mayChargeDays } from '../../../../rules/charges/charge.ts';
import { correctCharge, mayCorrect } from '../../../../rules/charges/correct-charge.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { assessmentCommand } from '../../assessments/index.ts';
import { chargeOffers } from '../charges.offers.ts';
import { RAISE_CHARGES, raisesCharges } from '../charges.policy.ts';
import { chargeOf, insertCorrection } from '../charges.store.ts';
import { chargeCorrected } from '../letters/charge-corrected.ts';
import { readCharges } from '../queries/read-charges.ts';

/** A charge is undone by a counter-entry that names it; both stay on their statements. */
export const correctChargeCommand = assessmentCommand({
  operation: chargeOperations['correct-charge'],
  allows: RAISE_CHARGES,
  who: raisesCharges,
  // Each charge offers it itself; the assessment's own page does where there may be a charge for days.
  offer: ({ state }, on, _actor, book) => (mayChargeDays(state, on, book).ok ? allow(state) : undefined),
  facts: ({ tx, params }, { id }) => chargeOf(tx, id, params.chargeId),
  decide: ({ body }, { facts }) => correctCharge(facts, body),
  apply: (asked, { assessment }, event) => insertCorrection(asked, assessment, event),
  tell: (asked, { assessment }, event) => chargeCorrected(asked, assessment, event),
  async answer({ tx, actor, on }, { assessment }) {
    const account = await readCharges(tx, actor, on, assessment.id);
    if (!account) throw new Error('An assessment that was charged is there');
    return account;
  },
  races: { charges_reverses_id_key: 'already-corrected' },
});

chargeOffers.add(correctChargeCommand, (actor, { assessment, charge }) =>
  raisesCharges(actor, assessment) ? mayCorrect(charge) : undefined,
);
