/**
 * Money as a whole number of pence. There are no fractions of a penny anywhere: each rule that divides says how it
 * rounds. How money is written for people ("£13,333.33") is not decided here.
 */
export type Pence = number & { readonly __money: 'Pence' };

/** A whole number of pence. Throws for fractions and for amounts too large to be exact. */
export function pence(amount: number): Pence {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole number of pence: ${amount}`);
  // -0 would print as "-0" and compare unequal under Object.is.
  return (amount === 0 ? 0 : amount) as Pence;
}

export const NO_MONEY: Pence = pence(0);

/** The sum of any number of amounts. */
export function sumPence(amounts: Iterable<Pence>): Pence {
  let total = 0;
  for (const amount of amounts) total += amount;
  return pence(total);
}

/**
 * `percent` per cent of an amount, rounded half up to the penny; a negative amount (a counter-entry) rounds exactly as
 * the amount it undoes. `percent` may have up to two decimals.
 */
export function percentOf(amount: Pence, percent: number): Pence {
  return multiplyPence(amount, percent, 100);
}

/** `amount × numerator ÷ denominator`, rounded half up to the penny. The numerator may have up to two decimals. */
export function multiplyPence(amount: Pence, numerator: number, denominator = 1): Pence {
  const hundredths = Math.round(numerator * 100);
  if (Math.abs(hundredths - numerator * 100) > 1e-6) throw new RangeError(`More than two decimals: ${numerator}`);
  const exact = BigInt(amount) * BigInt(hundredths);
  const divisor = BigInt(denominator) * 100n;
  const magnitude = exact < 0n ? -exact : exact;
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return pence(Number(exact < 0n ? -rounded : rounded));
}
