/** Chance that can be repeated: the same seed throws the same numbers and makes the same ids. */
export interface Dice {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** Whether something of this likelihood (0 to 1) happens. */
  chance(likelihood: number): boolean;
  /** One of a list. Throws when the list is empty. */
  pick<T>(list: readonly T[]): T;
  /** `count` different ones of a list, in the list's order. */
  some<T>(list: readonly T[], count: number): T[];
  /** A UUIDv7 made at an instant (ISO), as platform/ids.ts makes them. */
  id(at: string): string;
}

/** Throws dice from a seed (mulberry32: small, quick, and good enough for what nobody bets on). */
export function openDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number) => Math.floor((next() / 0x1_0000_0000) * limit);
  return {
    below,
    chance: (likelihood) => next() / 0x1_0000_0000 < likelihood,
    pick(list) {
      if (list.length === 0) throw new RangeError('There is nothing to pick from');
      return list[below(list.length)] as (typeof list)[number];
    },
    some(list, count) {
      const wanted = new Set<number>();
      while (wanted.size < Math.min(count, list.length)) wanted.add(below(list.length));
      return list.filter((_, index) => wanted.has(index));
    },
    id(at) {
      const time = hex(Date.parse(at), 12);
      const [first, second, third] = [next(), next(), next()];
      const variant = hex(0x8000 | (second >>> 18), 4);
      const tail = hex(second & 0x3ffff, 5).slice(1) + hex(third, 8);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(first & 0xfff, 3)}-${variant}-${tail}`;
    },
  };
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
