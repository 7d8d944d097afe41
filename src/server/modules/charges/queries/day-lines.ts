import type { z } from 'zod';
import type { AssessmentCharges, DayLine } from '../../../../contract/charges.ts';
import { chargeable, type DayEntry, priceOf } from '../../../../rules/charges/charge.ts';
import { cardInForce } from '../../../../rules/charges/rate-card.ts';
import { pence } from '../../../../rules/values/money.ts';
import type { MoneyOfRound } from '../charges.store.ts';

/** Each day entry at the rate card of its own day, and whether it stands on a charge. */
export function dayLines({ basis, days, chargedOn }: MoneyOfRound): z.infer<typeof DayLine>[] {
  const open = new Set(chargeable(basis.entries).map(({ id }) => id));
  return days.map((day) => {
    const card = cardInForce(basis.cards, day.worked_on);
    const ratePence = card?.rates[day.grade] ?? null;
    const chargeRef = chargedOn.get(day.id) ?? null;
    return {
      id: day.id,
      person: day.personName,
      workedOn: day.worked_on,
      days: day.hundredths / 100,
      activity: day.activity,
      grade: day.grade,
      rateCard: card?.name ?? null,
      ratePence,
      amountPence: ratePence === null ? null : priceOf(day.hundredths, ratePence),
      state: chargeRef ? 'charged' : open.has(day.id) ? 'open' : 'undone',
      chargeRef,
    };
  });
}

/** Charged, worked and not charged yet, and how far that is from the estimate. */
export function totalsOf({ basis }: MoneyOfRound): Omit<z.infer<typeof AssessmentCharges>['totals'], 'latePence'> {
  const open = chargeable(basis.entries);
  const openPence = open.reduce((sum, entry) => sum + amountOf(basis.cards, entry), 0);
  const { chargedPence, estimatePence } = basis;
  return {
    daysCharged: daysIn(basis.entries.filter(({ charged }) => charged)),
    daysOpen: daysIn(open),
    chargedPence,
    openPence,
    estimatePence,
    variancePence: estimatePence === null ? null : pence(chargedPence + openPence - estimatePence),
  };
}

const daysIn = (entries: readonly DayEntry[]): number =>
  entries.reduce((sum, { hundredths }) => sum + hundredths, 0) / 100;

/** 0 for a day without a rate card: raising a charge says so. */
function amountOf(cards: MoneyOfRound['basis']['cards'], { workedOn, hundredths, grade }: DayEntry): number {
  const card = cardInForce(cards, workedOn);
  return card ? priceOf(hundredths, card.rates[grade]) : 0;
}
