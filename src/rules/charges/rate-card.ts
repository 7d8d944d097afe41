import { inForce, type Overlay } from '../rulebook/dated.ts';
import { rateCardStart } from '../rulebook/values.ts';
import { addDays, addMonths, type Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import type { RateGrade } from '../vocabulary.ts';

/** A rate card: what one day of each grade costs without VAT, from a day until a day, both included. */
export type RateCard = {
  readonly id: string;
  readonly name: string;
  readonly fromOn: Day;
  readonly untilOn: Day;
  readonly rates: Readonly<Record<RateGrade, Pence>>;
};

/** The card in force on a day; undefined when there is none, and none is guessed. */
export function cardInForce(cards: readonly RateCard[], on: Day): RateCard | undefined {
  return cards.find(({ fromOn, untilOn }) => fromOn <= on && on <= untilOn);
}

export type RateCardAdded = { readonly event: 'rate-card-added'; readonly card: Omit<RateCard, 'id'> };

/**
 * SECAS registers the User CIO's card of one year, August to August. Cards never overlap and are never changed: days are
 * charged at them.
 *
 * Refuses: `rate-card-not-a-year`, `rate-card-exists`.
 */
export function addRateCard(
  card: Omit<RateCard, 'id'>,
  cards: readonly Pick<RateCard, 'name' | 'fromOn' | 'untilOn'>[],
  overlay?: Overlay,
): Outcome<readonly RateCardAdded[]> {
  const { fromOn, untilOn } = card;
  const start = inForce(rateCardStart, fromOn, overlay);
  const why = [because('rate-card-year', start, { fromOn, untilOn })];
  const wholeYear = fromOn.endsWith(`-${start.value}`) && untilOn === lastDayOf(fromOn);
  if (!wholeYear) return refuse('rate-card-not-a-year', { fromOn, untilOn });
  const other = cards.find((one) => one.fromOn <= untilOn && fromOn <= one.untilOn);
  if (other) return refuse('rate-card-exists', { name: other.name }, why);
  return allow([{ event: 'rate-card-added', card }], why);
}

/** The last day of a card that begins on `fromOn`. */
export const lastDayOf = (fromOn: Day): Day => addDays(addMonths(fromOn, 12), -1);
