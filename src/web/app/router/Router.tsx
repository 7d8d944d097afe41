import {
  Component,
  type ComponentType,
  createContext,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useMemo,
} from 'react';
import { parse } from 'regexparam';
import { type DefaultParams, matchRoute } from 'wouter';
import { Loading } from '../../ui/index.ts';
import { PageError } from '../PageError.tsx';
import { type Place, useFollowedPlace } from './place.ts';

/** What stands around a page and stays while the reader goes from one page to another: the frame. */
export type Layout = ComponentType<{ children: ReactNode }>;

/** A page of the site map. Where two paths fit an address, the first one has it. */
export interface Mapped {
  /** `/parties/:partyId`. */
  readonly path: string;
  readonly page: ComponentType;
  /** The outermost first. */
  readonly layouts: readonly Layout[];
  /** Fetches the code of the page before it is shown. */
  preload(): void;
}
export type SiteMap = readonly Mapped[];

interface Here {
  readonly siteMap: SiteMap;
  readonly place: Place;
  readonly params: DefaultParams;
}
const HereContext = createContext<Here | null>(null);

/** Where the reader is: the place on the screen. @throws Error outside of the router */
export function useHere(): Here {
  const here = useContext(HereContext);
  if (!here) throw new Error('Only what the router shows is somewhere');
  return here;
}

/** What fetches the code of a page that the reader is about to open. */
export function usePreloadPage(): (href: string) => void {
  const { siteMap } = useHere();
  return useCallback((href) => pageAt(siteMap, new URL(href, location.href).pathname).mapped.preload(), [siteMap]);
}

/** The page that has an address, and the parts of the address that its path names: `partyId`. */
export function pageAt(siteMap: SiteMap, path: string): { mapped: Mapped; params: DefaultParams } {
  for (const mapped of siteMap) {
    const [fits, params] = matchRoute(parse, mapped.path, path);
    if (fits) return { mapped, params };
  }
  throw new Error('The last line of the site map has whatever the others do not');
}

/** Shows the page of the address. While the code of the next one is fetched, the present one stays. */
export function Router({ siteMap }: { siteMap: SiteMap }) {
  const place = useFollowedPlace();
  const { path } = place;
  const { params, shown } = useMemo(() => {
    const { mapped, params } = pageAt(siteMap, path);
    return { params, shown: whole(mapped) };
  }, [siteMap, path]);
  return <HereContext value={{ siteMap, place, params }}>{shown}</HereContext>;
}

/** Without a key: what two pages have around them is one and the same, and stays. */
function whole({ page: Page, layouts }: Mapped): ReactNode {
  const page = (
    <Room>
      <Page />
    </Room>
  );
  return layouts.reduceRight(within, page);
}

function within(inner: ReactNode, Around: Layout): ReactNode {
  return (
    <Room>
      <Around>{inner}</Around>
    </Room>
  );
}

/** Where a page, or what is around it, is shown: what it shows while it is fetched, and when it broke. */
function Room({ children }: { children: ReactNode }) {
  return (
    <Guard path={useHere().place.path}>
      <Suspense fallback={<Loading shape="page" />}>{children}</Suspense>
    </Guard>
  );
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
