import { NAMES, OUTCOME_NAMES, RESULT_NAMES } from '../../../contract/names.ts';
import type { Answer } from '../../api.ts';

export type RuleValue = Answer<'read-rule-values'>['rows'][number];

/** `84 calendar days`; a convention is a sentence of its own. */
export const withUnit = (text: string, unit: string): string => {
  if (!/^[\d,.]+$/.test(text)) return text;
  if (unit === 'percent') return `${text} %`;
  return `${text} ${text === '1' ? unit.replace(/s$/, '') : unit}`;
};

/** One input of a rule value: a figure, a text, a choice between words, or a choice of several. */
export interface ValuePart {
  /** Where it stands in the value, as the server names it in an error: `value.0.title`. */
  readonly name: string;
  readonly label: string;
  readonly value: number | string | null | readonly string[];
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly decimals?: number;
}

const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

const KINDS = [
  { value: 'fusa', label: 'Full User Security Assessment' },
  { value: 'vusa', label: 'Verification User Security Assessment' },
  { value: 'ssa', label: 'Security Self-Assessment' },
];
const REACHED = [
  { value: 'started', label: 'Started by then' },
  { value: 'completed', label: 'Completed by then' },
];
const WEEKS = ['First', 'Second', 'Third', 'Fourth', 'Fifth'].map((label, index) => ({
  value: String(index + 1),
  label: `${label} week of the month`,
}));
const { noted: _noted, 'noted-with-remediation': _remediation, ...STATUS_NAMES } = OUTCOME_NAMES;
const WORDS = [STATUS_NAMES, RESULT_NAMES].map(optionsOf);
const LABELS: Readonly<Record<string, string>> = {
  ...NAMES,
  domestic: 'Weight of a domestic premises',
  nonDomestic: 'Weight of a non-domestic premises',
  limit: 'Limit: strictly more than this is above the threshold',
  months: 'Months',
  reached: 'What the day asks of the fieldwork',
  low: 'Shortest',
  likely: 'Most likely',
  high: 'Longest',
  each: 'For each',
  eachFurther: 'For each further one',
  most: 'At most, together',
  of: 'So many',
  in: 'Out of so many',
  title: 'Title',
  weeksOfMonth: 'Weeks of the month',
  perFieldworkDay: 'For each day of fieldwork',
  perAssessment: 'For the assessment as a whole',
};
/** Parts that stay as they are: by them the rules know what they have before them. */
const FIXED: readonly string[] = ['key', 'weekday'];

/** What a value is filled in with, part by part, beginning with the value as it is. */
export function partsOf(value: unknown, unit: string): readonly ValuePart[] {
  return partsAt(value, { name: 'value', label: `New value, in ${unit}`, unit });
}

interface Place {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
}

function partsAt(value: unknown, place: Place): readonly ValuePart[] {
  const { name, label, unit } = place;
  if (typeof value === 'number') return [{ name, label, value, ...(MAY_BE_PARTS.includes(unit) && { decimals: 2 }) }];
  if (typeof value === 'string')
    return [{ name, label, value, ...(name.endsWith('.reached') && { options: REACHED }) }];
  if (!Array.isArray(value))
    return Object.entries(value as object).flatMap(([key, part]) => partNamed(key, part, place));
  if (value.every(isYear)) {
    return value.map(({ kind }, index) => ({
      name: `${name}.${index}`,
      label: `Year ${index + 1} of the cycle`,
      value: kind,
      options: KINDS,
    }));
  }
  if (value.every((part) => typeof part === 'number'))
    return [{ name, label, value: value.map(String), options: WEEKS }];
  if (value.every((part) => typeof part === 'string')) {
    const options = WORDS.find((words) => value.every((part) => words.some((word) => word.value === part)));
    return [{ name, label, value, ...(options && { options }) }];
  }
  return value.flatMap((part, index) => partsAt(part, { name: `${name}.${index}`, label: `Part ${index + 1}`, unit }));
}

function partNamed(key: string, part: unknown, { name, label, unit }: Place): readonly ValuePart[] {
  if (FIXED.includes(key)) return [];
  const own = LABELS[key] ?? key;
  const inner = name === 'value' ? own : `${label}: ${own}`;
  return partsAt(part, { name: `${name}.${key}`, label: inner, unit });
}

/** Units of which there are parts. */
const MAY_BE_PARTS: readonly string[] = ['share of the range', 'days', 'percent'];
const isYear = (part: unknown): part is { kind: string } =>
  typeof part === 'object' && part !== null && 'kind' in part && 'cite' in part;

/** The parts as the value they make, in the form of the one they began with. */
export function joined(parts: readonly ValuePart[], like: unknown): unknown {
  return joinedAt('value', new Map(parts.map(({ name, value }) => [name, value])), like);
}

function joinedAt(name: string, said: ReadonlyMap<string, ValuePart['value']>, like: unknown): unknown {
  if (said.has(name)) {
    const value = said.get(name);
    return Array.isArray(like) && like.every((part) => typeof part === 'number')
      ? (value as readonly string[]).map(Number)
      : value;
  }
  if (Array.isArray(like)) return like.map((part, index) => joinedAt(`${name}.${index}`, said, part));
  if (typeof like !== 'object' || like === null) return like;
  return Object.fromEntries(Object.entries(like).map(([key, part]) => [key, joinedAt(`${name}.${key}`, said, part)]));
}
