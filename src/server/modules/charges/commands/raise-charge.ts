import { chargeOperations } from '../../../../contract/charges.ts';
import { nameOf, shortNameOf } from '../../../../contract/names.ts';
import { countInWords } from '../../../../contract/words.ts';
import {
  type ChargeRaised,
  type DecidedFee,
  mayChargeDays,
  raiseCharge,
  raiseFee,
} from '../../../../rules/charges/charge.ts';
import { pence } from '../../../../rules/values/money.ts';
import { type Outcome, refuse } from '../../../../rules/values/outcome.ts';
import { type AssessmentRecord, assessmentCommand } from '../../assessments/index.ts';
import { accountOffers, raisable } from '../charges.offers.ts';
import { RAISE_CHARGES, raisesCharges } from '../charges.policy.ts';
import { feeOf, insertCharge, type MoneyOfRound, moneyOf } from '../charges.store.ts';
import { chargeRaised } from '../letters/charge-raised.ts';
import { readCharges } from '../queries/read-charges.ts';

interface Facts {
  readonly money: MoneyOfRound;
  readonly fee: DecidedFee | undefined;
}

/** The User CIO's lead, or SECAS, charges what was worked and not charged yet, or a late-notice charge. */
export const raiseChargeCommand = assessmentCommand({
  operation: chargeOperations['raise-charge'],
  allows: RAISE_CHARGES,
  who: raisesCharges,
  // The assessment's own page speaks of the days; a late-notice charge is offered among the charges.
  offer: ({ state }, on, _actor, book) => mayChargeDays(state, on, book),
  async facts({ tx, body }, { id }): Promise<Facts | undefined> {
    const fee = body.feeId ? await feeOf(tx, id, body.feeId) : undefined;
    if (body.feeId && !fee) return undefined;
    return { money: await moneyOf(tx, id), fee };
  },
  decide: ({ body, on, book }, { facts }) => {
    const expected = pence(body.expectedNetPence);
    return facts.fee ? raiseFee(facts.fee, expected, on, book) : raiseCharge(facts.money.basis, expected, on, book);
  },
  apply: (asked, { assessment, facts }, event) =>
    insertCharge(asked, assessment, event, {
      narrative: narrativeOf(assessment, event),
      estimatePence: event.kind === 'assessment' ? facts.money.basis.estimatePence : null,
    }),
  tell: (asked, { assessment }, event) => chargeRaised(asked, assessment, event),
  async answer({ tx, actor, on }, { assessment }) {
    const account = await readCharges(tx, actor, on, assessment.id);
    if (!account) throw new Error('An assessment that was charged is there');
    return account;
  },
});

/** What DCC's statement says of the line. */
function narrativeOf({ ref, kind }: AssessmentRecord, { kind: what, lines }: ChargeRaised): string {
  if (what === 'late-notice') return `${nameOf('late-notice')}, ${shortNameOf(kind)} ${ref}`;
  const days = lines.reduce((sum, { entry }) => sum + entry.hundredths, 0) / 100;
  const cards = [...new Set(lines.map(({ card }) => card.name))].sort();
  return `${shortNameOf(kind)} ${ref}: ${countInWords(days, 'day')} at the rates of ${cards.join(' and ')}`;
}

/** What may be raised first; when nothing may, why the days may not. */
const firstPossible = ([days = refuse('nothing-to-charge'), ...fees]: readonly Outcome<ChargeRaised>[]) =>
  [days, ...fees].find(({ ok }) => ok) ?? days;

accountOffers.add(raiseChargeCommand, (actor, account, on, book) =>
  raisesCharges(actor, account.assessment) ? firstPossible(raisable(account, on, book)) : undefined,
);
