/** Longer runs without a place to break are given one; lines break after spaces, hyphens and brackets by themselves. */
const UNBREAKABLE = /[^\s\]-]{29,}/gu;
const BREAK_EVERY = 10;
const ZERO_WIDTH_SPACE = '\u200b';
const SHA256 = /^[0-9a-f]{64}$/;

/** Characters PDF/UA forbids, or that a reader could be deceived with: controls, byte order marks, bidi overrides. */
const FORBIDDEN = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** A character that cannot be shown is named instead, so that nothing vanishes: `[U+6771]`. */
export function named(character: string): string {
  return Array.from(
    character,
    (c) => `[U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  ).join('');
}

function withBreaks(word: string): string {
  if (SHA256.test(word)) return word;
  const pieces: string[] = [];
  const characters = Array.from(word);
  for (let at = 0; at < characters.length; at += BREAK_EVERY)
    pieces.push(characters.slice(at, at + BREAK_EVERY).join(''));
  return pieces.join(ZERO_WIDTH_SPACE);
}

function printableText(text: string, unshowable: ReadonlySet<string>): string {
  const wellFormed = text.toWellFormed().replace(/\r\n?/g, '\n').replace(FORBIDDEN, named);
  const shown =
    unshowable.size === 0 ? wellFormed : Array.from(wellFormed, (c) => (unshowable.has(c) ? named(c) : c)).join('');
  return shown.replace(UNBREAKABLE, withBreaks);
}

/**
 * The same value with every text made fit to print: well-formed Unicode, no forbidden characters, long words breakable.
 * `unshowable` are characters that no embedded font holds; they are named.
 */
export function printable(value: unknown, unshowable: ReadonlySet<string> = new Set()): unknown {
  if (typeof value === 'string') return printableText(value, unshowable);
  if (Array.isArray(value)) return value.map((item) => printable(item, unshowable));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printable(item, unshowable)]));
}

/**
 * The characters the compiler complains of, read out of its message. The message is text printed for programmers twice
 * over (`\\\"東\\\"`), so escapes are undone twice. Empty when the failure was another one.
 */
export function unshowableIn(message: string): Set<string> {
  const found = new Set<string>();
  const complaint = /PDF\/UA-1 error: the text (?:contains the disallowed codepoint )?`((?:(?!`).)*)`/gu;
  for (const [, quoted = ''] of message.matchAll(complaint)) {
    const plain = unescaped(unescaped(quoted)).replace(/^"|"$/g, '');
    for (const character of plain) if (character > '\u007e' || character < ' ') found.add(character);
  }
  return found;
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gu, (_, code: string | undefined, plain: string) =>
    code === undefined ? plain : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
