import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { londonDay } from './format.ts';

interface Surroundings {
  readonly navigate: ((href: string) => void) | null;
  readonly preload: ((href: string) => void) | null;
  readonly today: string | null;
}

const UiContext = createContext<Surroundings>({ navigate: null, preload: null, today: null });

/** True below a page's own heading: a state shown there must not bring a second one. */
export const WithinPage = createContext(false);

export interface UiProviderProps {
  /** Goes to an address of the product without loading the page again, e.g. `(href) => router.history.push(href)`. */
  navigate?: ((href: string) => void) | undefined;
  /** Fetches the code of a page that a reader is about to open. */
  preload?: ((href: string) => void) | undefined;
  /** The day it is for the server (its clock can be set in the demo), as ISO day. */
  today?: string | undefined;
  children: ReactNode;
}

/** Tells the kit how to follow links and which day it is. Wrap the application in it once. */
export function UiProvider({ navigate, preload, today, children }: UiProviderProps) {
  const value = useMemo(
    () => ({ navigate: navigate ?? null, preload: preload ?? null, today: today ?? null }),
    [navigate, preload, today],
  );
  return <UiContext value={value}>{children}</UiContext>;
}

/** How links are followed, or `null` when the browser follows them itself. */
export function useNavigateTo(): ((href: string) => void) | null {
  return useContext(UiContext).navigate;
}

/** What fetches the code of a page before it is opened, or `null`. */
export function usePreload(): ((href: string) => void) | null {
  return useContext(UiContext).preload;
}

/** The day it is: the server's when it was told, else the day in London. */
export function useToday(): string {
  return useContext(UiContext).today ?? londonDay(new Date().toISOString());
}
