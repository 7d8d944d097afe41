import type { RuleEntry } from '../rulebook/dated.ts';
import { BY_SECAS } from '../rulebook/dated.ts';
import { isSourced } from './settled.ts';

type Fitted =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: 'rule-value-does-not-fit' | 'rule-value-certain';
      readonly facts: Readonly<Record<string, string>>;
    };

const LARGEST = 100_000_000;
const KINDS: readonly unknown[] = ['fusa', 'vusa', 'ssa'];
const MARKS: readonly unknown[] = ['started', 'completed'];

/**
 * A new value in the form of the one it replaces: a whole number for a number, the same names for a set of figures,
 * three kinds of assessment for the years of a cycle. A year that is published stays as it is published.
 */
export function fitted(current: unknown, wanted: unknown): Fitted {
  const fits = inForm(current, wanted, BY_SECAS);
  if (!fits.ok || !Array.isArray(current) || !Array.isArray(fits.value)) return fits;
  const value: readonly unknown[] = fits.value;
  const published = current.find((part, index) => isSourced(part) && part !== value[index] && isFixed(part.trust));
  return isSourced(published) ? { ok: false, code: 'rule-value-certain', facts: { trust: published.trust } } : fits;
}

/** A value in the form of another, whatever its trust; a year of a cycle that differs has the source that is given. */
export function inForm(current: unknown, wanted: unknown, source: Pick<RuleEntry<unknown>, 'cite' | 'trust'>): Fitted {
  if (typeof current === 'number') return isCount(wanted) ? good(wanted) : unfit('a whole number, 0 or more');
  if (Array.isArray(current)) return years(current, wanted, source);
  if (typeof current === 'object' && current !== null) return figures(current, wanted);
  return unfit('no value of this form can be entered');
}

function figures(current: object, wanted: unknown): Fitted {
  const names = Object.keys(current);
  const expected = names
    .map((name) => `${name}: ${name === 'reached' ? MARKS.join(' or ') : 'a whole number'}`)
    .join('; ');
  if (typeof wanted !== 'object' || wanted === null || Object.keys(wanted).length !== names.length)
    return unfit(expected);
  const given = wanted as Readonly<Record<string, unknown>>;
  const fits = names.every((name) => (name === 'reached' ? MARKS.includes(given[name]) : isFigure(name, given[name])));
  // In the order of the current value, so that the same figures are the same text.
  return fits ? good(Object.fromEntries(names.map((name) => [name, given[name]]))) : unfit(expected);
}

/** A window of no months, or a limit of nothing, is no rule. */
const isFigure = (name: string, value: unknown): boolean => {
  if (!isCount(value)) return false;
  if (name === 'months') return value >= 1 && value <= 60;
  return name !== 'limit' || value >= 1;
};

function years(current: readonly unknown[], wanted: unknown, source: object): Fitted {
  const expected = `${current.length} kinds of assessment, each one of ${KINDS.join(', ')}`;
  if (!Array.isArray(wanted) || wanted.length !== current.length) return unfit(expected);
  const kinds = wanted.map((part: unknown) => (isSourced(part) ? part.kind : part));
  if (!kinds.every((kind) => KINDS.includes(kind))) return unfit(expected);
  return good(
    current.map((part, index) =>
      isSourced(part) && part.kind === kinds[index] ? part : { kind: kinds[index], ...source },
    ),
  );
}

const isFixed = (trust: string): boolean => trust === 'seed' || trust === 'published';
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= LARGEST;
const good = (value: unknown): Fitted => ({ ok: true, value });
const unfit = (expected: string): Fitted => ({ ok: false, code: 'rule-value-does-not-fit', facts: { expected } });
