import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../values/day.ts';
import { NO_MONEY, pence, sumPence } from '../values/money.ts';
import {
  type ChargeBasis,
  chargeable,
  chargeForDays,
  chargeForFee,
  type DayEntry,
  priceOf,
  raiseCharge,
  withVat,
} from './charge.ts';
import { correctCharge } from './correct-charge.ts';
import { addRateCard, cardInForce, lastDayOf, type RateCard } from './rate-card.ts';

const today = day('2026-11-24');
const aCard = (year: number, lead: number): RateCard => ({
  id: `card-${year}`,
  name: `${year}–${year + 1}`,
  fromOn: day(`${year}-08-01`),
  untilOn: day(`${year + 1}-07-31`),
  rates: { lead: pence(lead), assessor: pence(95_000), reviewer: pence(110_000) },
});
const cards = [aCard(2026, 126_000), aCard(2025, 124_000)];
let entries = 0;
const anEntry = (over: Partial<DayEntry> = {}): DayEntry => ({
  id: `day-${++entries}`,
  workedOn: day('2026-09-14'),
  hundredths: 100,
  grade: 'lead',
  reversesId: null,
  charged: false,
  ...over,
});
const aBasis = (over: Partial<ChargeBasis> = {}): ChargeBasis => ({
  state: 'response-due',
  entries: [anEntry()],
  cards,
  estimatePence: pence(1_333_333),
  chargedPence: NO_MONEY,
  ...over,
});

describe('raise-charge (seed: the actual number of days; rate card August to August)', () => {
  it('given days on both sides of 1 August, then each costs what the card of its own day says', () => {
    const basis = aBasis({
      entries: [anEntry({ workedOn: day('2026-07-31') }), anEntry({ workedOn: day('2026-08-01') })],
    });
    const outcome = raiseCharge(basis, pence(250_000), today);
    expect(outcome).toMatchObject({
      ok: true,
      value: [{ netPence: 250_000, vatPercent: 20, vatPence: 50_000, totalPence: 300_000 }],
    });
    const rules = outcome.ok ? outcome.because.map(({ rule }) => rule) : [];
    expect(rules).toEqual([
      'days-charged',
      'rate-in-force',
      'rate-in-force',
      'charge-rounding',
      'vat-added',
      'variance',
    ]);
  });

  it('says how far the charges are from the estimate', () => {
    const outcome = chargeForDays(aBasis({ chargedPence: pence(1_300_000) }), today);
    expect(outcome.ok && outcome.because.at(-1)).toMatchObject({ facts: { variancePence: 92_667 } });
  });

  it('is refused with nothing to charge, a day without a card, or another amount than was shown', () => {
    expect(raiseCharge(aBasis({ entries: [anEntry({ charged: true })] }), NO_MONEY, today)).toMatchObject({
      refusal: { code: 'nothing-to-charge' },
    });
    const old = aBasis({ entries: [anEntry({ workedOn: day('2019-09-02') })] });
    expect(raiseCharge(old, NO_MONEY, today)).toMatchObject({
      refusal: { code: 'no-rate-card', facts: { on: '2019-09-02' } },
    });
    expect(raiseCharge(aBasis(), pence(125_999), today)).toMatchObject({
      refusal: { code: 'charge-has-changed', facts: { expectedPence: 125_999, netPence: 126_000 } },
    });
  });

  it.each([
    ['scheduled', false],
    ['quality-review', false],
    ['response-due', true],
    ['cancelled', true],
  ] as const)('given an assessment that is %s, then the days may be charged: %s (default: when to charge)', (state, may) => {
    const outcome = chargeForDays(aBasis({ state }), today);
    expect(outcome.ok).toBe(may);
    if (!outcome.ok) expect(outcome.refusal).toMatchObject({ code: 'report-not-issued', facts: { state } });
  });

  it('a day reversed before it was charged is nobody’s; one reversed after is credited at its own rate', () => {
    const wrong = anEntry();
    const counter = anEntry({ hundredths: -100, reversesId: wrong.id });
    expect(chargeable([wrong, counter])).toEqual([]);
    const credit = aBasis({ entries: [{ ...wrong, charged: true }, counter] });
    expect(chargeForDays(credit, today)).toMatchObject({ value: { netPence: -126_000, vatPence: -25_200 } });
  });
});

describe('money to the penny (one rounding rule)', () => {
  const anAmount = fc.integer({ min: 1, max: 50_000_000 });
  const quarters = fc.integer({ min: 1, max: 4 }).map((quarter) => quarter * 25);

  it('the sum of the lines is the net amount, and net and VAT are the total', () => {
    const aDay = fc.record({
      hundredths: quarters,
      offset: fc.integer({ min: 0, max: 480 }),
      grade: fc.constantFrom('lead', 'assessor', 'reviewer'),
    });
    fc.assert(
      fc.property(fc.array(aDay, { minLength: 1, maxLength: 40 }), anAmount, (days, rate) => {
        const worked = days.map(({ hundredths, offset, grade }) =>
          anEntry({ hundredths, grade: grade as DayEntry['grade'], workedOn: addDays(day('2025-08-01'), offset) }),
        );
        const outcome = chargeForDays(
          aBasis({ entries: worked, cards: [aCard(2026, rate), aCard(2025, rate + 1)] }),
          today,
        );
        if (!outcome.ok) throw new Error(outcome.refusal.code);
        const { lines, netPence, vatPence, totalPence } = outcome.value;
        expect(sumPence(lines.map(({ amountPence }) => amountPence))).toBe(netPence);
        expect(netPence + vatPence).toBe(totalPence);
        expect(Math.abs(vatPence - netPence * 0.2)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('a charge and its correction come to nothing, and so do a day and its counter-entry', () => {
    fc.assert(
      fc.property(anAmount, quarters, (rate, hundredths) => {
        expect(priceOf(hundredths, pence(rate)) + priceOf(-hundredths, pence(rate))).toBe(0);
        const { netPence, vatPence, vatPercent } = withVat(priceOf(hundredths, pence(rate)), today);
        const charge = { id: 'c', kind: 'assessment', netPence, vatPence, vatPercent, corrected: false } as const;
        const outcome = correctCharge(charge, { reason: 'Wrong round.' });
        if (!outcome.ok) throw new Error(outcome.refusal.code);
        const [counter] = outcome.value;
        expect(netPence + (counter?.netPence ?? 0)).toBe(0);
        expect(vatPence + (counter?.vatPence ?? 0)).toBe(0);
      }),
    );
  });
});

describe('a late-notice charge (defaults Q13, Q22)', () => {
  const fee = {
    id: 'f',
    state: 'charged',
    feePence: pence(333_333),
    decidedOn: day('2026-11-18'),
    raised: false,
  } as const;

  it('is raised with VAT on top once SECAS decided to charge it', () => {
    expect(chargeForFee(fee, today)).toMatchObject({ value: { netPence: 333_333, vatPence: 66_667, feeId: 'f' } });
    for (const state of ['pending', 'waived'] as const) {
      expect(chargeForFee({ ...fee, state }, today)).toMatchObject({
        refusal: { code: 'fee-not-charged', facts: { state } },
      });
    }
    expect(chargeForFee({ ...fee, raised: true }, today)).toMatchObject({ refusal: { code: 'fee-already-raised' } });
  });
});

describe('correct-charge', () => {
  const charge = {
    id: 'c',
    kind: 'assessment',
    netPence: pence(1),
    vatPence: NO_MONEY,
    vatPercent: 20,
    corrected: false,
  } as const;

  it.each([
    ['a charge that was undone', { ...charge, corrected: true }, 'Again.', 'already-corrected'],
    ['a counter-entry', { ...charge, kind: 'correction' }, 'Undo.', 'already-corrected'],
    ['no reason', charge, ' ', 'reason-required'],
  ] as const)('is refused: %s', (_, given, reason, code) => {
    expect(correctCharge(given, { reason })).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('add-rate-card (August to August)', () => {
  it('takes a whole year from 1 August, also over a leap day', () => {
    expect(lastDayOf(day('2027-08-01'))).toBe('2028-07-31');
    expect(addRateCard(aCard(2027, 130_000), cards)).toMatchObject({ ok: true, value: [{ event: 'rate-card-added' }] });
  });

  it('is refused for another span, and beside a card of the same year', () => {
    const short = { ...aCard(2027, 1), untilOn: day('2028-07-30') };
    expect(addRateCard(short, cards)).toMatchObject({ refusal: { code: 'rate-card-not-a-year' } });
    expect(addRateCard(aCard(2026, 1), cards)).toMatchObject({
      refusal: { code: 'rate-card-exists', facts: { name: '2026–2027' } },
    });
  });

  it('prices every day of a year by exactly one card', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 729 }), (offset) => {
        const on = addDays(day('2025-08-01'), offset);
        expect(cardInForce(cards, on)?.name).toBe(on < '2026-08-01' ? '2025–2026' : '2026–2027');
      }),
    );
    expect(cardInForce(cards, day('2025-07-31'))).toBeUndefined();
  });
});
