import type { Answer } from '../../api.ts';

export type RuleValue = Answer<'read-rule-values'>['rows'][number];

/** `84 calendar days`; a convention is a sentence of its own. */
export const withUnit = (text: string, unit: string): string => {
  if (!/^[\d,.]+$/.test(text)) return text;
  if (unit === 'percent') return `${text} %`;
  return `${text} ${text === '1' ? unit.replace(/s$/, '') : unit}`;
};

/** One input of a rule value: a figure, or a choice between words. */
export interface ValuePart {
  readonly name: string;
  readonly label: string;
  readonly value: number | string | null;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

const KINDS = [
  { value: 'fusa', label: 'Full User Security Assessment' },
  { value: 'vusa', label: 'Verification User Security Assessment' },
  { value: 'ssa', label: 'Security Self-Assessment' },
];
const REACHED = [
  { value: 'started', label: 'Started by then' },
  { value: 'completed', label: 'Completed by then' },
];
const FIGURES: Readonly<Record<string, string>> = {
  domestic: 'Weight of a domestic premises',
  nonDomestic: 'Weight of a non-domestic premises',
  limit: 'Limit: strictly more than this is above the threshold',
  months: 'Months',
};

/** What a value is filled in with, part by part, beginning with the value as it is. */
export function partsOf(value: unknown, unit: string): readonly ValuePart[] {
  if (Array.isArray(value)) {
    return value.map((year: { kind: string }, index) => ({
      name: `value.${index}`,
      label: `Year ${index + 1} of the cycle`,
      value: year.kind,
      options: KINDS,
    }));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([name, part]) => ({
      name: `value.${name}`,
      label: name === 'reached' ? 'What the day asks of the fieldwork' : (FIGURES[name] ?? name),
      value: part as number | string,
      ...(name === 'reached' && { options: REACHED }),
    }));
  }
  return [{ name: 'value', label: `New value, in ${unit}`, value: typeof value === 'number' ? value : null }];
}

/** The parts as the value they make, in the form of the one they began with. */
export function joined(parts: readonly ValuePart[], like: unknown): unknown {
  if (Array.isArray(like)) return parts.map(({ value }) => value);
  if (typeof like === 'object') return Object.fromEntries(parts.map(({ name, value }) => [name.slice(6), value]));
  return parts[0]?.value ?? null;
}
