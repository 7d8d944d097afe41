import {
  Component,
  type ComponentType,
  createContext,
  type ReactNode,
  Suspense,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Loading, NotFound } from '../../ui/index.ts';
import { PageError } from '../PageError.tsx';
import { focusHeading, letGoOfFocus } from './focus.ts';
import { type Mapped, type Match, matchOf } from './match.ts';
import { followBrowser, onPlace, type Place, placeNow, positionOf } from './place.ts';

/** A page, and what fetches its code before it is shown. */
export interface Page {
  readonly component: ComponentType;
  preload(): void;
}
export type SiteMap = readonly Mapped<Page>[];

interface Here {
  readonly siteMap: SiteMap;
  readonly place: Place;
  readonly params: Match<Page>['params'];
}
const HereContext = createContext<Here | null>(null);
const BelowContext = createContext<readonly Page[]>([]);

/** Where the reader is. @throws Error outside of the router */
export function useHere(): Here {
  const here = useContext(HereContext);
  if (!here) throw new Error('Only what the router shows is somewhere');
  return here;
}

/** What fetches the code of a page that the reader is about to open. */
export function usePreloadPage(): (href: string) => void {
  const { siteMap } = useHere();
  return useCallback(
    (href) => {
      const { pages = [] } = matchOf(siteMap, new URL(href, location.href).pathname) ?? {};
      for (const page of pages) page.preload();
    },
    [siteMap],
  );
}

/** The pages below this one on the way to the page that is shown: a frame shows them where it has room for them. */
export function Outlet() {
  const { place } = useHere();
  const [page, ...below] = useContext(BelowContext);
  if (!page) return null;
  return (
    <Guard path={place.path}>
      <Suspense fallback={<Loading shape="page" />}>
        <BelowContext value={below}>
          <page.component />
        </BelowContext>
      </Suspense>
    </Guard>
  );
}

/** Shows the page of the address. While the code of the next one is fetched, the present one stays. */
export function Router({ siteMap, nowhere }: { siteMap: SiteMap; nowhere: readonly Page[] }) {
  const place = usePlace();
  const { pages, params } = matchOf(siteMap, place.path) ?? { pages: nowhere, params: {} };
  return (
    <HereContext value={{ siteMap, place, params }}>
      <BelowContext value={pages}>
        <Outlet />
      </BelowContext>
    </HereContext>
  );
}

function usePlace(): Place {
  const [place, setPlace] = useState(placeNow);
  const shown = useRef(place);
  useEffect(() => {
    const stop = [
      followBrowser(() => shown.current),
      onPlace((next) => {
        // A filter follows what is typed at once; only another page may be waited for.
        if (next.path === shown.current.path) return setPlace(next);
        letGoOfFocus();
        startTransition(() => setPlace(next));
      }),
    ];
    return () => {
      for (const each of stop) each();
    };
  }, []);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = place;
    if (before.path === place.path) return;
    window.scrollTo(0, positionOf(place));
    focusHeading();
  }, [place]);
  return place;
}

/** In place of a page that broke; another page is another chance. */
class Guard extends Component<{ path: string; children: ReactNode }, { error: unknown; broken: boolean }> {
  override state = { error: undefined, broken: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, broken: true };
  }

  override componentDidUpdate(before: { path: string }) {
    if (this.state.broken && before.path !== this.props.path) this.setState({ error: undefined, broken: false });
  }

  override render() {
    return this.state.broken ? <PageError error={this.state.error} /> : this.props.children;
  }
}

/** What the site map does not have. */
export const NOWHERE: Page = { component: () => <NotFound />, preload: () => undefined };
