import { listInWords, nameInWords, numberInWords } from '../../../contract/words.ts';

/** A rule value as people read it: numbers with separators, words by their names, a table as `name: value` pairs. */
export function valueInWords(value: unknown): string {
  if (typeof value === 'number') return numberInWords(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return nameInWords(value);
  if (Array.isArray(value)) return value.every(isYear) ? years(value) : value.map(valueInWords).join('; ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, part]) => `${nameInWords(spaced(name))}: ${valueInWords(part)}`)
      .join('; ');
  }
  return '';
}

/** A year of the cycle table carries its own source; here only its kind is said. */
const isYear = (part: unknown): part is { kind: string } =>
  typeof part === 'object' && part !== null && 'kind' in part && 'cite' in part;

const years = (parts: readonly { kind: string }[]): string =>
  listInWords(parts.map(({ kind }) => kind).join(','), 'and');

/** `nonDomestic` → `non-domestic`, `fromOn` → `from on`. */
const spaced = (name: string): string =>
  name.replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`).replace(/^non /, 'non-');
