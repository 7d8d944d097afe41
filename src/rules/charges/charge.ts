import { inForce, type Overlay } from '../rulebook/dated.ts';
import { chargedDays, chargeRounding, daysChargedFrom, vatPercent } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { multiplyPence, type Pence, pence, percentOf, sumPence } from '../values/money.ts';
import { allow, type Because, because, type Outcome, refuse } from '../values/outcome.ts';
import type { AssessmentState, RateGrade } from '../vocabulary.ts';
import { cardInForce, type RateCard } from './rate-card.ts';

/** A day entry as charging looks at it. */
export type DayEntry = {
  readonly id: string;
  readonly workedOn: Day;
  /** Hundredths of a day; a counter-entry is negative. */
  readonly hundredths: number;
  readonly grade: RateGrade;
  readonly reversesId: string | null;
  /** It stands on a charge that has not been corrected. */
  readonly charged: boolean;
};

/** A day entry with its price. */
export type PricedDay = {
  readonly entry: DayEntry;
  readonly card: RateCard;
  readonly ratePence: Pence;
  readonly amountPence: Pence;
};

/** An amount without VAT, its VAT, and both. */
export type Amounts = {
  readonly netPence: Pence;
  readonly vatPercent: number;
  readonly vatPence: Pence;
  readonly totalPence: Pence;
};

/**
 * The price of part of a day: rate × hundredths ÷ 100, rounded half up to the penny. A counter-entry rounds as the entry
 * it undoes, so that the two always come to nothing (DEFAULT_ROUNDING).
 */
export const priceOf = (hundredths: number, ratePence: Pence): Pence => multiplyPence(ratePence, hundredths, 100);

/** Each entry priced at the card in force on its own day. Refuses: `no-rate-card`, with the first day that has none. */
export function priceDays(entries: readonly DayEntry[], cards: readonly RateCard[]): Outcome<readonly PricedDay[]> {
  const priced: PricedDay[] = [];
  for (const entry of entries) {
    const card = cardInForce(cards, entry.workedOn);
    if (!card) return refuse('no-rate-card', { on: entry.workedOn });
    const ratePence = card.rates[entry.grade];
    priced.push({ entry, card, ratePence, amountPence: priceOf(entry.hundredths, ratePence) });
  }
  return allow(priced);
}

/** VAT once on the sum of the lines, shown apart (default Q22). A negative sum has the VAT of what it undoes. */
export function withVat(netPence: Pence, on: Day, overlay?: Overlay): Amounts {
  const { value } = inForce(vatPercent, on, overlay);
  const vatPence = percentOf(netPence, value);
  return { netPence, vatPercent: value, vatPence, totalPence: sumPence([netPence, vatPence]) };
}

/**
 * The entries that a charge would hold: all that stand on no charge yet. An entry that was reversed before it was ever
 * charged is left out together with its counter-entry: nobody worked it.
 */
export function chargeable(entries: readonly DayEntry[]): readonly DayEntry[] {
  const open = entries.filter(({ charged }) => !charged);
  const ids = new Set(open.map(({ id }) => id));
  const undone = new Set(open.flatMap(({ reversesId }) => (reversesId && ids.has(reversesId) ? [reversesId] : [])));
  return open.filter(({ id, reversesId }) => !undone.has(id) && !(reversesId && undone.has(reversesId)));
}

export type ChargeRaised = Amounts & {
  readonly event: 'charge-raised';
  readonly kind: 'assessment' | 'late-notice';
  readonly lines: readonly PricedDay[];
  readonly feeId: string | null;
};

/** What is known of an assessment's money when a charge is raised. */
export type ChargeBasis = {
  /** Where the assessment stands. */
  readonly state: AssessmentState;
  readonly entries: readonly DayEntry[];
  readonly cards: readonly RateCard[];
  /** The estimate without VAT; null when none was made. */
  readonly estimatePence: Pence | null;
  /** What stands charged for days already, without VAT. */
  readonly chargedPence: Pence;
};

/** The report is not issued yet, so that days of the assessment are still being worked. */
const BEFORE_REPORT: readonly AssessmentState[] = [
  'requested',
  'scheduled',
  'fieldwork',
  'drafting',
  'factual-accuracy',
  'quality-review',
];

/** Whether the days may be charged where the assessment stands. Refuses with `report-not-issued`; fact: `state`. */
export function mayChargeDays(state: AssessmentState, on: Day, overlay?: Overlay): Outcome<AssessmentState> {
  const from = inForce(daysChargedFrom, on, overlay);
  const why = [because('days-charged-from', from, { convention: from.value })];
  return BEFORE_REPORT.includes(state) ? refuse('report-not-issued', { state }, why) : allow(state, why);
}

/**
 * What has been worked and not charged yet, priced by day: the actual days count, not the estimate (seed).
 *
 * Refuses: `report-not-issued`, `nothing-to-charge`, `no-rate-card`.
 */
export function chargeForDays(basis: ChargeBasis, on: Day, overlay?: Overlay): Outcome<ChargeRaised> {
  const issued = mayChargeDays(basis.state, on, overlay);
  if (!issued.ok) return issued;
  const entries = chargeable(basis.entries);
  if (entries.length === 0) return refuse('nothing-to-charge');
  const priced = priceDays(entries, basis.cards);
  if (!priced.ok) return priced;
  const amounts = withVat(sumPence(priced.value.map(({ amountPence }) => amountPence)), on, overlay);
  const charge: ChargeRaised = {
    event: 'charge-raised',
    kind: 'assessment',
    ...amounts,
    lines: priced.value,
    feeId: null,
  };
  return allow(charge, [...reasons(charge, on, overlay), ...varianceOf(basis, amounts.netPence, on, overlay)]);
}

/**
 * Raises it. What the person was shown is what is charged: when the net amount is another by now, nothing happens.
 *
 * Refuses: as `chargeForDays`, and `charge-has-changed`.
 */
export function raiseCharge(
  basis: ChargeBasis,
  expectedNetPence: Pence,
  on: Day,
  overlay?: Overlay,
): Outcome<readonly ChargeRaised[]> {
  return asShown(chargeForDays(basis, on, overlay), expectedNetPence);
}

/** A late-notice charge as SECAS decided it. */
export type DecidedFee = {
  readonly id: string;
  readonly state: 'pending' | 'charged' | 'waived';
  readonly feePence: Pence;
  readonly decidedOn: Day | null;
  readonly raised: boolean;
};

/**
 * Puts a late-notice charge that SECAS decided to make on a statement, once (default Q13; VAT on top: default Q22). It
 * waits for nothing: a booking that was moved is charged for late notice long before its report (DEFAULT_CHARGE_TIME).
 *
 * Refuses: `fee-not-charged`, `fee-already-raised`.
 */
export function chargeForFee(fee: DecidedFee, on: Day, overlay?: Overlay): Outcome<ChargeRaised> {
  const { id, state, feePence, decidedOn } = fee;
  if (state !== 'charged' || !decidedOn) return refuse('fee-not-charged', { state });
  if (fee.raised) return refuse('fee-already-raised');
  const amounts = withVat(feePence, on, overlay);
  const vat = inForce(vatPercent, on, overlay);
  return allow({ event: 'charge-raised', kind: 'late-notice', ...amounts, lines: [], feeId: id }, [
    because('late-notice-was-charged', { cite: 'DEFAULT_Q13', trust: 'assumed' }, { feePence, decidedOn }),
    because('vat-added', vat, { percent: vat.value, vatPence: amounts.vatPence }),
  ]);
}

/** Raises the charge for late notice. Refuses: as `chargeForFee`, and `charge-has-changed`. */
export function raiseFee(
  fee: DecidedFee,
  expectedNetPence: Pence,
  on: Day,
  overlay?: Overlay,
): Outcome<readonly ChargeRaised[]> {
  return asShown(chargeForFee(fee, on, overlay), expectedNetPence);
}

function asShown(charge: Outcome<ChargeRaised>, expectedPence: Pence): Outcome<readonly ChargeRaised[]> {
  if (!charge.ok) return charge;
  const { netPence } = charge.value;
  if (netPence !== expectedPence) return refuse('charge-has-changed', { expectedPence, netPence }, charge.because);
  return allow([charge.value], charge.because);
}

function reasons({ lines, vatPence }: ChargeRaised, on: Day, overlay?: Overlay): readonly Because[] {
  const actual = inForce(chargedDays, on, overlay);
  const days = lines.reduce((sum, { entry }) => sum + entry.hundredths, 0) / 100;
  const vat = inForce(vatPercent, on, overlay);
  const rounding = inForce(chargeRounding, on, overlay);
  return [
    because('days-charged', actual, { days, entries: lines.length }),
    ...cardsUsed(lines).map(({ card, entry }) =>
      because('rate-in-force', actual, { rateCard: card.name, on: entry.workedOn }),
    ),
    because('charge-rounding', rounding, { convention: rounding.value }),
    because('vat-added', vat, { percent: vat.value, vatPence }),
  ];
}

/** For each card the first day it prices. */
function cardsUsed(lines: readonly PricedDay[]): readonly PricedDay[] {
  return lines.filter(({ card }, index) => lines.findIndex((line) => line.card.id === card.id) === index);
}

function varianceOf(
  { estimatePence, chargedPence }: ChargeBasis,
  netPence: Pence,
  on: Day,
  overlay?: Overlay,
): readonly Because[] {
  if (estimatePence === null) return [];
  const variancePence = pence(chargedPence + netPence - estimatePence);
  return [because('variance', inForce(chargedDays, on, overlay), { estimatePence, variancePence })];
}
