/** A page of the site map: its path, `/parties/$partyId`, and what stands on the way to it, the frame first. */
export interface Mapped<Page> {
  readonly path: string;
  readonly pages: readonly Page[];
}

/** What an address leads to. */
export interface Match<Page> {
  readonly pages: readonly Page[];
  /** The parts of the address that the path names: `partyId`. */
  readonly params: Readonly<Record<string, string>>;
}

/** What an address leads to, or undefined. Where two paths fit, a fixed word goes before a named part. */
export function matchOf<Page>(siteMap: readonly Mapped<Page>[], address: string): Match<Page> | undefined {
  const parts = partsOf(address);
  const [best] = siteMap.filter(({ path }) => fits(partsOf(path), parts)).sort(fixedWordsFirst);
  if (!best) return undefined;
  const named = partsOf(best.path).flatMap((part, index) =>
    isNamed(part) ? [[part.slice(1), decoded(parts[index] ?? '')]] : [],
  );
  return { pages: best.pages, params: Object.fromEntries(named) };
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');
const isNamed = (part: string): boolean => part.startsWith('$');

const fits = (path: readonly string[], parts: readonly string[]): boolean =>
  path.length === parts.length && path.every((part, index) => isNamed(part) || part === parts[index]);

/** Both paths fit the same address, so at the first part in which they differ one has a word and the other a name. */
function fixedWordsFirst(a: Mapped<unknown>, b: Mapped<unknown>): number {
  const ofB = partsOf(b.path);
  const differing = partsOf(a.path).find((part, index) => part !== ofB[index]);
  return differing !== undefined && isNamed(differing) ? 1 : -1;
}

/** An address that somebody mistyped (`%zz`) is looked up as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
