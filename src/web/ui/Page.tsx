import { type ReactNode, useEffect, useRef } from 'react';
import { WithinPage } from './context.tsx';
import { NextIcon } from './icons.ts';
import { Link } from './Link.tsx';
import { MarkingBadge } from './MarkingBadge.tsx';
import type { Marking } from './types.ts';
import { unbroken } from './Unbroken.tsx';

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

export interface PageProps {
  /** The heading; also the title of the browser tab. */
  title: string;
  /** The small line above the title: what kind of thing this is, or its number. */
  eyebrow?: ReactNode | undefined;
  marking?: Marking | undefined;
  /** The way here, without this page. */
  breadcrumb?: readonly Crumb[] | undefined;
  /** Badges beside the title. */
  status?: ReactNode | undefined;
  /** One or two sentences under the title. */
  lede?: ReactNode | undefined;
  actions?: ReactNode | undefined;
  /** A column at the right on wide screens, below on narrow ones. */
  aside?: ReactNode | undefined;
  /** `narrow` for forms and letters (one readable column). */
  width?: 'wide' | 'narrow' | undefined;
  children?: ReactNode | undefined;
}

function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="page__breadcrumb" aria-label="Breadcrumb">
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <Link href={crumb.href}>{crumb.label}</Link>
            <NextIcon size={14} aria-hidden="true" />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** One page inside the Shell. When it opens and nothing has the focus, its heading takes it, so that readers hear where they are. */
export function Page(props: PageProps) {
  const { title, eyebrow, marking, breadcrumb, status, lede, actions, aside, width = 'wide', children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article className={`page page--${width}`} data-marking={marking}>
      <title>{`${title} · Assay`}</title>
      {breadcrumb && breadcrumb.length > 0 ? <Breadcrumb crumbs={breadcrumb} /> : null}
      <header className="page__header">
        <div className="page__titles">
          {eyebrow || marking ? (
            <div className="page__eyebrow">
              {marking ? <MarkingBadge marking={marking} /> : null}
              {eyebrow ? <span>{unbroken(eyebrow)}</span> : null}
            </div>
          ) : null}
          <div className="page__title">
            <h1 ref={heading} tabIndex={-1}>
              {unbroken(title)}
            </h1>
            {status}
          </div>
          {lede ? <div className="page__lede">{lede}</div> : null}
        </div>
        {actions ? <div className="page__actions">{actions}</div> : null}
      </header>
      <div className={aside ? 'page__columns' : undefined}>
        <div className="page__body">
          <WithinPage value={true}>{children}</WithinPage>
        </div>
        {aside ? <aside className="page__aside">{aside}</aside> : null}
      </div>
    </article>
  );
}
