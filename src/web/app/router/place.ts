/** Where the reader is: the path and the search of the address, and which entry of the browser's history it is. */
export interface Place {
  readonly path: string;
  /** `?state=fieldwork`, or nothing. */
  readonly search: string;
  readonly entry: number;
}

type Listener = (place: Place) => void;
const listeners = new Set<Listener>();

/** How far down each entry of the history was left. */
const positions = new Map<number, number>();

const entryNow = (): number => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'entry' in state ? Number(state.entry) : 0;
};

export const placeNow = (): Place => ({ path: location.pathname, search: location.search, entry: entryNow() });

export interface GoOptions {
  /** The place that is left is not gone back to. */
  readonly replace?: boolean | undefined;
}

/** Goes to an address of the product. */
export function go(address: string, { replace = false }: GoOptions = {}): void {
  if (replace) history.replaceState({ entry: entryNow() }, '', address);
  else {
    // A new entry has the place of what was ahead, and nothing of its position.
    positions.delete(entryNow() + 1);
    history.pushState({ entry: entryNow() + 1 }, '', address);
  }
  tell();
}

/** Calls back with every place the reader comes to, also by the browser's own buttons. @returns how to stop */
export function onPlace(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How far down the place was when it was left; the top, when it is new. */
export const positionOf = ({ entry }: Place): number => positions.get(entry) ?? 0;

/**
 * Keeps, from now on, how far down each place is, and follows the browser's buttons.
 *
 * @param shown the place on the screen: the address is ahead of it while the code of the next page is fetched
 * @returns how to stop
 */
export function followBrowser(shown: () => Place): () => void {
  history.scrollRestoration = 'manual';
  const keep = () => void positions.set(shown().entry, window.scrollY);
  window.addEventListener('popstate', tell);
  window.addEventListener('scroll', keep, { passive: true });
  return () => {
    window.removeEventListener('popstate', tell);
    window.removeEventListener('scroll', keep);
  };
}

function tell(): void {
  const place = placeNow();
  for (const listener of listeners) listener(place);
}
