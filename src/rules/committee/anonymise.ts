/** What gives a party away, and what stands in its place. */
export type Disguise = {
  /** `Party 7F2K`. */
  readonly code: string;
  /** Names, references, people, domains: in any order, of any length, with any characters. */
  readonly words: readonly string[];
};

/** One character of a text as it is compared: its letters without case, marks and ligatures; empty for what only parts words. */
type Unit = { readonly start: number; readonly end: number; readonly letters: string };

/** Words shorter than this are no clue inside another word: they are looked for as words of their own, in their own case. */
const SHORT = 4;

const ENTITY = /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Letters and digits of a piece of text, compared without case, diacritics, ligatures and full-width forms. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');

function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  const seen = new Map<string, string>();
  const add = (start: number, found: string, decoded: string): void => {
    let letters = seen.get(decoded);
    if (letters === undefined) {
      letters = lettersOf(decoded);
      seen.set(decoded, letters);
    }
    units.push({ start, end: start + found.length, letters });
  };
  let at = 0;
  const plain = (until: number): void => {
    for (const character of text.slice(at, until)) {
      add(at, character, character);
      at += character.length;
    }
  };
  for (const { 0: entity, index } of text.matchAll(ENTITY)) {
    plain(index);
    add(index, entity, decodedOf(entity));
    at = index + entity.length;
  }
  plain(text.length);
  return units;
}

function decodedOf(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return ENTITIES[name] ?? entity;
  const point = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : entity;
}

type Sought = { readonly code: string; readonly letters: string; readonly exact: string | undefined };

/** What is looked for, by its first letters, so that a text is gone through once however long the dictionaries are. */
type Index = ReadonlyMap<string, readonly Sought[]>;
const KEY = 3;

function indexOf(disguises: readonly Disguise[]): Index {
  const index = new Map<string, Sought[]>();
  for (const { code, words } of disguises) {
    for (const word of words) {
      const letters = lettersOf(word);
      if (letters === '') continue;
      const exact = letters.length < SHORT ? word.trim().normalize('NFC') : undefined;
      const key = letters.slice(0, KEY);
      index.set(key, [...(index.get(key) ?? []), { code, letters, exact }]);
    }
  }
  return index;
}

/**
 * Makes the function that puts codes in the place of whatever gives a party away. A word is found whatever its case, its
 * accents and ligatures, and whatever parts its letters: a space, a hyphen, the end of a line, an escaped character. It is
 * found within longer words too (a domain, a file name); one of fewer than four letters only as a word of its own, in its
 * own case, for else it would be found everywhere.
 */
export function anonymiser(disguises: readonly Disguise[]): (text: string) => string {
  const sought = indexOf(disguises);
  if (sought.size === 0) return (text) => text;
  return (text) => {
    if (text === '') return text;
    const units = unitsOf(text);
    const spans = spansIn(text, units, sought);
    return spans.reduceRight((so, { start, end, code }) => so.slice(0, start) + code + so.slice(end), text);
  };
}

type Span = { readonly start: number; readonly end: number; readonly code: string };

function spansIn(text: string, units: readonly Unit[], sought: Index): Span[] {
  let compressed = '';
  // For each letter of the compressed text, the unit it comes from.
  const from: number[] = [];
  for (const [index, { letters }] of units.entries()) {
    for (let at = 0; at < letters.length; at++) from.push(index);
    compressed += letters;
  }
  const found: (Span & { readonly first: number; readonly last: number; readonly length: number })[] = [];
  for (let at = 0; at < compressed.length; at++) {
    for (let size = 1; size <= KEY; size++) {
      for (const { code, letters, exact } of sought.get(compressed.slice(at, at + size)) ?? []) {
        if ((size < KEY && letters.length !== size) || !compressed.startsWith(letters, at)) continue;
        const [first, last] = [from[at] ?? 0, from[at + letters.length - 1] ?? 0];
        if (exact !== undefined && !standsAlone(text, units, first, last, exact)) continue;
        const [start, end] = [units[first]?.start ?? 0, units[last]?.end ?? 0];
        found.push({ start, end, code, first, last, length: letters.length });
      }
    }
  }
  // Longest first, so that a part of a name never hides the rest of it.
  found.sort((a, b) => b.length - a.length || a.first - b.first);
  const taken = new Array<boolean>(units.length).fill(false);
  return found
    .filter(({ first, last }) => {
      if (taken.slice(first, last + 1).some(Boolean)) return false;
      taken.fill(true, first, last + 1);
      return true;
    })
    .sort((a, b) => a.start - b.start);
}

function standsAlone(text: string, units: readonly Unit[], first: number, last: number, exact: string): boolean {
  const letterAt = (index: number): boolean => (units[index]?.letters ?? '') !== '';
  if (letterAt(first - 1) || letterAt(last + 1)) return false;
  return text.slice(units[first]?.start, units[last]?.end).normalize('NFC') === exact;
}

const COMMON = new Set([
  'the',
  'energy',
  'power',
  'networks',
  'network',
  'limited',
  'ltd',
  'plc',
  'group',
  'holdings',
  'gas',
  'electric',
  'electricity',
  'supply',
  'systems',
  'shared',
  'services',
  'water',
  'smart',
  'green',
  'british',
  'national',
  'first',
  'united',
  'metering',
  'utilities',
  'company',
  'and',
  'of',
  'uk',
  'party',
  'assurance',
  'security',
  'north',
  'south',
  'east',
  'west',
  'northern',
  'southern',
  'eastern',
  'western',
]);

/**
 * What a name goes by: itself, with "and" for "&", without its common words, and each uncommon word of five letters or more.
 */
export function namesOf(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  const own = words.filter((word) => !COMMON.has(word.toLowerCase()));
  const short = own.join(' ');
  const clues = own.filter((word) => lettersOf(word).length >= 5);
  const all = [name, name.replace(/&/g, 'and'), ...(lettersOf(short).length >= SHORT ? [short] : []), ...clues];
  return [...new Set(all.map((each) => each.trim()).filter((each) => lettersOf(each) !== ''))];
}
