import { go } from './router/place.ts';
import { useHere } from './router/Router.tsx';

/** A part of the page's address: `useParam('assessmentId')` on `/assessments/:assessmentId`. */
export function useParam(name: string): string {
  const value = useHere().params[name];
  if (value === undefined) throw new Error(`The address of this page has no ${name}`);
  return decoded(value);
}

/** An address that somebody mistyped (`%zz`) is looked up as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The path of the page that is shown. */
export const usePath = (): string => useHere().place.path;

/** What the address says behind its path: the token of an invitation. */
export const useSearch = (name: string): string | null => new URLSearchParams(useHere().place.search).get(name);

/** One filter, kept in the address so that it can be sent to somebody and survives going back. */
export function useFilter(name: string): [value: string, setValue: (value: string) => void] {
  const value = useSearch(name) ?? '';
  const setValue = (next: string) => {
    // From the browser's address: of two filters set at once, the second must not undo the first.
    const search = new URLSearchParams(location.search);
    if (next === '') search.delete(name);
    else search.set(name, next);
    go(search.size > 0 ? `${location.pathname}?${search}` : location.pathname, { replace: true });
  };
  return [value, setValue];
}

/** Goes to an address of the product. */
export const useGo = (): ((href: string) => void) => go;
