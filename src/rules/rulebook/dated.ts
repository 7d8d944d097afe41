import type { Day } from '../values/day.ts';
import type { Trust } from '../vocabulary.ts';
import type { CitationKey } from './citations.ts';

/** One value of a rule: since when, by which source, and how far it can be trusted. */
export type RuleEntry<T> = {
  readonly from: Day;
  readonly value: T;
  readonly cite: CitationKey;
  readonly trust: Trust;
};

/** The source of what SECAS has settled. */
export const BY_SECAS = { cite: 'CONFIRMED_BY_SECAS', trust: 'by-secas' } as const;

/** A rule value over time, newest first. A value once in force is never edited; a new one is put above it. */
export type Dated<T> = {
  /** Stable name, e.g. `late-notice-percent`. */
  readonly key: string;
  /** What it is, for the register of assumptions. */
  readonly title: string;
  readonly unit: string;
  readonly entries: readonly RuleEntry<T>[];
};

/** Declares a rule value. Throws when it is empty or not newest first, so a wrong table never loads. */
export function dated<T>(
  about: {
    readonly key: string;
    readonly title: string;
    readonly unit: string;
  },
  entries: readonly RuleEntry<T>[],
): Dated<T> {
  if (entries.length === 0) throw new RangeError(`${about.key} has no value`);
  entries.forEach((entry, index) => {
    const newer = entries[index - 1];
    if (newer && newer.from <= entry.from) throw new RangeError(`${about.key} is not listed newest first`);
  });
  return { ...about, entries };
}

/**
 * Values that stand beside those of the code, by the key of their rule: what SECAS confirmed or replaced from a day on,
 * or what somebody asks about ("what if the limit were 200,000?"). Values only: how they are used is never data.
 */
export type Overlay = Readonly<Record<string, readonly RuleEntry<unknown>[]>>;

/**
 * The entry in force on a day: the newest of the code's and the overlay's; the overlay's where both begin on one day.
 * Throws for a day before the first: there is no rule to apply, and none is guessed.
 */
export function inForce<T>(rule: Dated<T>, on: Day, overlay?: Overlay): RuleEntry<T> {
  const entry = firstFrom(rule.entries, on);
  const beside = overlay?.[rule.key];
  // The shape of what stands beside was checked when it was read: rules/rule-values.
  const other = beside && newest(beside as readonly RuleEntry<T>[], on);
  if (other && (!entry || other.from >= entry.from)) return other;
  if (!entry) throw new RangeError(`${rule.key} has no value in force on ${on}`);
  return entry;
}

/** For entries that are listed newest first, as `dated` makes sure. */
function firstFrom<T>(entries: readonly RuleEntry<T>[], on: Day): RuleEntry<T> | undefined {
  for (const entry of entries) if (entry.from <= on) return entry;
  return undefined;
}

function newest<T>(entries: readonly RuleEntry<T>[], on: Day): RuleEntry<T> | undefined {
  let found: RuleEntry<T> | undefined;
  for (const entry of entries) if (entry.from <= on && (!found || entry.from > found.from)) found = entry;
  return found;
}
