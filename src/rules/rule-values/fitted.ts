import { BY_SECAS, type RuleEntry } from '../rulebook/dated.ts';
import { ASSURANCE_STATUSES, CONTROL_RESULTS } from '../vocabulary.ts';
import { isSourced } from './settled.ts';

type Fitted =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: 'rule-value-does-not-fit' | 'rule-value-certain';
      readonly facts: Readonly<Record<string, string>>;
    };

const LARGEST = 100_000_000;
const LONGEST_TEXT = 2000;
const KINDS: readonly unknown[] = ['fusa', 'vusa', 'ssa'];
const MARKS: readonly unknown[] = ['started', 'completed'];
/** The closed lists that a list of words may be chosen from. Roles are none of them: who may do something is no figure. */
const WORDS: readonly (readonly string[])[] = [ASSURANCE_STATUSES, CONTROL_RESULTS];

/**
 * A new value in the form of the one it replaces: a number for a number, the same names for a set of figures, words of the
 * same closed list for a list of words, three kinds of assessment for the years of a cycle. A year that is published stays
 * as it is published.
 *
 * @param unit of the value; it says which numbers are none (a share is 1 at most, what is counted is whole)
 */
export function fitted(current: unknown, wanted: unknown, unit = ''): Fitted {
  const fits = inForm(current, wanted, BY_SECAS, unit);
  // A part of a day that is nothing is none, while of a grade no day may be charged.
  if (unit === 'days' && wanted === 0) return unfit('more than 0');
  if (!fits.ok || !Array.isArray(current) || !Array.isArray(fits.value)) return fits;
  const value: readonly unknown[] = fits.value;
  const published = current.find((part, index) => isSourced(part) && part !== value[index] && isFixed(part.trust));
  return isSourced(published) ? { ok: false, code: 'rule-value-certain', facts: { trust: published.trust } } : fits;
}

/** A value in the form of another, whatever its trust; a year of a cycle that differs has the source that is given. */
export function inForm(
  current: unknown,
  wanted: unknown,
  source: Pick<RuleEntry<unknown>, 'cite' | 'trust'>,
  unit = '',
): Fitted {
  if (typeof current === 'number') return number(wanted, unit);
  if (Array.isArray(current)) return current.every(isSourced) ? years(current, wanted, source) : list(current, wanted);
  if (typeof current === 'object' && current !== null) return figures(current, wanted, unit);
  if (typeof current === 'string') return text(wanted);
  return unfit('no value of this form can be entered');
}

/** Which numbers a unit has: the least, the most, and whether only whole ones. */
const UNITS: Readonly<Record<string, readonly [least: number, most: number, whole: boolean]>> = {
  'share of the range': [0, 1, false],
  days: [0, 366, false],
  percent: [0, 100, false],
  months: [1, 60, true],
  'working days': [0, 3660, true],
  'calendar days': [0, 3660, true],
};

function number(wanted: unknown, unit: string): Fitted {
  const [least, most, whole] = UNITS[unit] ?? [0, LARGEST, true];
  const fits =
    typeof wanted === 'number' && wanted >= least && wanted <= most && (!whole || Number.isSafeInteger(wanted));
  return fits ? good(wanted) : unfit(`a ${whole ? 'whole ' : ''}number, ${least} to ${most}`);
}

function text(wanted: unknown): Fitted {
  const fits = typeof wanted === 'string' && wanted.trim() !== '' && wanted.length <= LONGEST_TEXT;
  return fits ? good(wanted.trim()) : unfit(`a text of ${LONGEST_TEXT} characters at most`);
}

/** Numbers for numbers, words of one closed list for words, as many parts of the same form for parts. */
function list(current: readonly unknown[], wanted: unknown): Fitted {
  if (
    !Array.isArray(wanted) ||
    wanted.length === 0 ||
    new Set(wanted.map((part) => JSON.stringify(part))).size < wanted.length
  )
    return unfit('a list that is not empty and says nothing twice');
  if (current.every((part) => typeof part === 'number')) {
    const fits = wanted.every((part) => Number.isSafeInteger(part) && part >= 1 && part <= 5);
    return fits ? good(wanted.toSorted()) : unfit('weeks of the month, each 1 to 5');
  }
  if (current.every((part) => typeof part === 'string')) {
    const words = WORDS.find((each) => current.every((part) => each.includes(part))) ?? current;
    return wanted.every((part) => words.includes(part)) ? good(wanted) : unfit(`some of ${words.join(', ')}`);
  }
  if (wanted.length !== current.length) return unfit(`${current.length} parts`);
  return all(
    current.map((part, index) => partOf(part, wanted[index])),
    (values) => values,
  );
}

/** A part of a list with a key of its own keeps it: that is how the rules know it. */
function partOf(current: unknown, wanted: unknown): Fitted {
  if (!isRecord(current) || !isRecord(wanted)) return unfit('parts of the same form');
  if (current.key !== undefined && current.key !== wanted.key) return unfit(`the key ${current.key} in its place`);
  return figures(current, wanted, '');
}

function figures(current: object, wanted: unknown, unit: string): Fitted {
  const names = Object.keys(current);
  const held = current as Readonly<Record<string, unknown>>;
  const form = names.map((name) => `${name}: ${formOf(name, held[name], unit)}`).join('; ');
  if (!isRecord(wanted) || Object.keys(wanted).length !== names.length || !names.every((name) => name in wanted))
    return unfit(form);
  return all(
    names.map((name) => figure(name, held[name], wanted[name], unit)),
    // In the order of the current value, so that the same figures are the same text.
    (values) => consistent(Object.fromEntries(names.map((name, index) => [name, values[index]]))),
  );
}

function formOf(name: string, current: unknown, unit: string): string {
  if (name === 'reached') return MARKS.join(' or ');
  if (typeof current === 'number') return UNITS[unit]?.[2] === false ? 'a number' : 'a whole number';
  return Array.isArray(current) ? 'a list' : typeof current === 'string' ? 'a text' : 'named parts';
}

function figure(name: string, current: unknown, wanted: unknown, unit: string): Fitted {
  if (name === 'reached') return MARKS.includes(wanted) ? good(wanted) : unfit(`reached: ${MARKS.join(' or ')}`);
  if (name === 'weekday') return wanted === current ? good(wanted) : unfit(`weekday: ${current}`);
  const fits = inForm(current, wanted, BY_SECAS, name === 'months' ? 'months' : unit);
  if (fits.ok && name === 'limit' && fits.value === 0) return unfit('limit: a whole number, 1 or more');
  return fits.ok ? fits : unfit(`${name}: ${fits.facts.expected}`);
}

/** Figures that say something together: a range in its order, a share that is one. */
function consistent(value: Readonly<Record<string, unknown>>): unknown {
  const { low, likely, high, of, in: whole } = value as Readonly<Record<string, number | undefined>>;
  if (low !== undefined && likely !== undefined && high !== undefined)
    return low >= 1 && low <= likely && likely <= high ? value : undefined;
  if (of !== undefined && whole !== undefined) return of >= 1 && of <= whole ? value : undefined;
  return value;
}

/** All of them, put together; or what the first that does not fit expects. */
function all(parts: readonly Fitted[], together: (values: readonly unknown[]) => unknown): Fitted {
  const values: unknown[] = [];
  for (const part of parts) {
    if (!part.ok) return part;
    values.push(part.value);
  }
  const value = together(values);
  return value === undefined ? unfit('a range in its order, from 1; or a share of 1 at most') : good(value);
}

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
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const good = (value: unknown): Fitted => ({ ok: true, value });
const unfit = (expected: string): Fitted => ({ ok: false, code: 'rule-value-does-not-fit', facts: { expected } });
