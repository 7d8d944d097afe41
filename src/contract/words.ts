import { isWord, nameOf, SIDES_IN_SENTENCES, shortNameOf } from './names.ts';

/** Facts a refusal or a step of reasoning carries; filled into its words. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** The sentence for one step of reasoning, with its facts filled in. */
export type Sentence = (facts: Facts) => string;

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as people read it: `Tue 24 Nov 2026`. Anything that is not a day is given back as it is. */
export const dayInWords = (value: unknown): string => {
  const [year, month, day] = String(value).split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return String(value);
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${weekday} ${day} ${MONTHS[month - 1]} ${year}`;
};

/** Pence as people read them: `£13,333.33`. */
export const poundsInWords = (value: unknown): string => {
  const pence = Math.abs(Number(value));
  return `${Number(value) < 0 ? '−' : ''}£${numberInWords(Math.floor(pence / 100))}.${String(pence % 100).padStart(2, '0')}`;
};

/** A number as people read it: `250,000`; a part of a day keeps its decimals. */
export const numberInWords = (value: unknown): string => {
  const [whole = '', part] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (part === undefined ? '' : `.${part}`);
};

/** A number of things: `1 day`, `20 days`, `3 votes`. */
export const countInWords = (value: unknown, one: string, many = `${one}s`): string =>
  `${numberInWords(value)} ${Number(value) === 1 ? one : many}`;

/** The name of a word of the vocabulary. Anything else is given back as it is. */
export const nameInWords = (value: unknown): string => {
  const text = String(value);
  return isWord(text) ? nameOf(text) : text;
};

/** As `nameInWords`, in short: `FUSA`. */
export const shortNameInWords = (value: unknown): string => {
  const text = String(value);
  return isWord(text) ? shortNameOf(text) : text;
};

/** A side within a sentence: "the User CIO". Anything else is given back as it is. */
export const sideInWords = (value: unknown): string => {
  const text = String(value);
  return Object.hasOwn(SIDES_IN_SENTENCES, text) ? SIDES_IN_SENTENCES[text as keyof typeof SIDES_IN_SENTENCES] : text;
};

/** A list that was joined with commas, by the names of its words: `fusa, vusa` → "FUSA or VUSA" (with short names). */
export const listInWords = (
  value: unknown,
  last: 'and' | 'or',
  name: (item: string) => string = nameInWords,
): string => {
  const names = String(value)
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map(name);
  const end = names.pop() ?? '';
  return names.length === 0 ? end : `${names.join(', ')} ${last} ${end}`;
};
