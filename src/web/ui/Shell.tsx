import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CloseIcon, type Icon, MenuIcon } from './icons.ts';
import { Link } from './Link.tsx';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon?: Icon | undefined;
  /** How many things wait there. */
  readonly count?: number | undefined;
}

export interface NavGroup {
  readonly heading?: string | undefined;
  readonly items: readonly NavItem[];
}

export interface ShellProps {
  /** Links at the side, in groups. */
  nav: readonly NavGroup[];
  /** The path shown now; the item whose address it starts with is marked as current. */
  current: string;
  /** The demo clock, or nothing. */
  clock?: ReactNode | undefined;
  /** The person menu. */
  person?: ReactNode | undefined;
  /** What stands beside the product name, e.g. the organisation one acts for. */
  context?: ReactNode | undefined;
  footer?: ReactNode | undefined;
  homeHref?: string | undefined;
  children: ReactNode;
}

/** The nav item a path belongs to: the longest address that the path equals or lies under. */
function currentHref(nav: readonly NavGroup[], path: string): string | undefined {
  return nav
    .flatMap((group) => group.items.map((item) => item.href))
    .filter((href) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0];
}

function NavLinks({ nav, current }: { nav: readonly NavGroup[]; current: string }) {
  const here = currentHref(nav, current);
  return nav.map((group) => (
    <div className="shell__group" key={group.heading ?? group.items[0]?.href}>
      {group.heading ? <p className="shell__group-heading">{group.heading}</p> : null}
      <ul>
        {group.items.map(({ href, label, icon: ItemIcon, count }) => (
          <li key={href}>
            <Link className="shell__link" href={href} aria-current={href === here ? 'page' : undefined}>
              {ItemIcon ? <ItemIcon size={18} aria-hidden="true" /> : null}
              <span>{label}</span>
              {count ? (
                <span className="shell__count">
                  {count}
                  <span className="visually-hidden"> waiting</span>
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}

function NavSheet({
  nav,
  current,
  open,
  onClose,
}: Pick<ShellProps, 'nav' | 'current'> & { open: boolean; onClose: () => void }) {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) sheet.current?.showModal();
    else sheet.current?.close();
  }, [open]);
  return (
    <dialog ref={sheet} className="shell__sheet" onClose={onClose} aria-label="Menu">
      <button type="button" className="shell__menu-button" onClick={onClose}>
        <CloseIcon size={20} aria-hidden="true" />
        Close
      </button>
      <nav aria-label="Main">{open ? <NavLinks nav={nav} current={current} /> : null}</nav>
    </dialog>
  );
}

/** The frame of every page: top bar, navigation (a sheet on narrow screens), skip link, main. */
export function Shell({ nav, current, clock, person, context, footer, homeHref = '/', children }: ShellProps) {
  const [menuFor, setMenuFor] = useState<string | null>(null);
  return (
    <div className="shell">
      <a className="shell__skip" href="#main">
        Skip to the content
      </a>
      <header className="shell__bar">
        <button type="button" className="shell__menu-button shell__menu-open" onClick={() => setMenuFor(current)}>
          <MenuIcon size={20} aria-hidden="true" />
          <span>Menu</span>
        </button>
        <Link className="shell__product" href={homeHref}>
          <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
            <path d="M11 1 20 6v10l-9 5-9-5V6z" className="shell__mark" />
            <path d="m6.5 11.2 3.1 3.1 6-6.4" className="shell__tick" />
          </svg>
          Assay
        </Link>
        {context ? <div className="shell__context">{context}</div> : null}
        <div className="shell__tools">
          {clock}
          {person}
        </div>
      </header>
      <nav className="shell__nav" aria-label="Main">
        <NavLinks nav={nav} current={current} />
      </nav>
      <NavSheet nav={nav} current={current} open={menuFor === current} onClose={() => setMenuFor(null)} />
      <main className="shell__main" id="main" tabIndex={-1}>
        {children}
        {footer ? <footer className="shell__footer">{footer}</footer> : null}
      </main>
    </div>
  );
}
