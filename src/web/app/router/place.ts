import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { navigate, useHistoryState, usePathname, useSearch } from 'wouter/use-browser-location';
import { focusHeading, letGoOfFocus } from './focus.ts';

/** Where the reader is: the path and the search of the address, and which entry of the browser's history it is. */
export interface Place {
  readonly path: string;
  /** `?state=fieldwork`, or nothing; as the address has it, not decoded. */
  readonly search: string;
  readonly entry: number;
}

/** How far down each entry of the history was left. */
const positions = new Map<number, number>();

const entryNow = (): number => (typeof history.state === 'number' ? history.state : 0);

export interface GoOptions {
  /** The place that is left is not gone back to. */
  readonly replace?: boolean | undefined;
}

/** Goes to an address of the product. */
export function go(address: string, { replace = false }: GoOptions = {}): void {
  const entry = replace ? entryNow() : entryNow() + 1;
  // A new entry has the place of what was ahead, and nothing of its position.
  if (!replace) positions.delete(entry);
  navigate(address, { replace, state: entry });
}

/** Follows the browser to its address. While the code of the next page is fetched, the present one is the place. */
export function useFollowedPlace(): Place {
  const path = usePathname();
  const search = useSearch();
  const entry = Number(useHistoryState() ?? 0);
  const next = useMemo(() => ({ path, search, entry }), [path, search, entry]);
  const ready = useDeferredValue(next);
  // A filter follows what is typed at once; only another page may be waited for.
  const place = ready.path === path ? next : ready;

  useLayoutEffect(() => {
    if (path !== place.path) letGoOfFocus();
  }, [path, place.path]);
  usePositionOf(place);
  return place;
}

/** Another page is shown as far down as it was left, a new one from its top; its heading has the focus. */
function usePositionOf(place: Place): void {
  const shown = useRef(place);
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const keep = () => void positions.set(shown.current.entry, window.scrollY);
    window.addEventListener('scroll', keep, { passive: true });
    return () => window.removeEventListener('scroll', keep);
  }, []);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = place;
    if (before.path === place.path) return;
    window.scrollTo(0, positions.get(place.entry) ?? 0);
    focusHeading();
  }, [place]);
}
