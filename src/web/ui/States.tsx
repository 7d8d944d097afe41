import { type ReactNode, useContext } from 'react';
import { ButtonLink } from './Button.tsx';
import { WithinPage } from './context.tsx';
import { cx } from './css.ts';
import { type Icon, InboxIcon, NoPermissionIcon, NotFoundIcon } from './icons.ts';
import { Problem, type ProblemProps } from './Problem.tsx';

export interface EmptyProps {
  title: string;
  /** What would be here and how it comes to be. */
  children?: ReactNode | undefined;
  icon?: Icon | undefined;
  action?: ReactNode | undefined;
  /** Inside a card or table: less air. */
  compact?: boolean | undefined;
}

/** Nothing here, and that is not an error. */
export function Empty({ title, children, icon: Shape = InboxIcon, action, compact = false }: EmptyProps) {
  return (
    <div className={cx('state', compact && 'state--compact')}>
      <Shape size={compact ? 22 : 32} strokeWidth={1.5} aria-hidden="true" />
      <p className="state__title">{title}</p>
      {children ? <div className="state__text">{children}</div> : null}
      {action}
    </div>
  );
}

/** The heading of a state in place of a page, which names the browser's tab too; of a lower level below a page's own. */
function StateHeading({ children }: { children: string }) {
  if (useContext(WithinPage)) return <h2 className="state__title">{children}</h2>;
  return (
    <>
      <title>{`${children} · Assay`}</title>
      <h1 className="state__title">{children}</h1>
    </>
  );
}

export interface FailedProps extends Pick<ProblemProps, 'problem' | 'onRetry'> {
  /** What was asked for, e.g. "assessment". */
  what: string;
}

/** What was asked for did not come: with a heading where it stands in place of a page. */
export function Failed({ what, ...problem }: FailedProps) {
  if (useContext(WithinPage)) return <Problem {...problem} />;
  return (
    <div className="state state--page">
      <StateHeading>{`The ${what} could not be shown`}</StateHeading>
      <Problem {...problem} />
    </div>
  );
}

export interface NoPermissionProps {
  /** What was asked for, e.g. "this assessment". */
  what?: string | undefined;
  /** Why not, as the server said it. */
  detail?: ReactNode | undefined;
  /** Who can help. */
  next?: ReactNode | undefined;
}

/** One may not see this. It says nothing about whether it exists. */
export function NoPermission({ what = 'this page', detail, next }: NoPermissionProps) {
  return (
    <div className="state state--page">
      <NoPermissionIcon size={36} strokeWidth={1.5} aria-hidden="true" />
      <StateHeading>{`You cannot see ${what}`}</StateHeading>
      <div className="state__text">
        {detail ?? <p>Your role does not include it.</p>}
        {next ?? <p>If you need it, ask the administrator of your organisation or SECAS.</p>}
      </div>
      <ButtonLink href="/">Go to what needs you now</ButtonLink>
    </div>
  );
}

export interface NotFoundProps {
  /** What was looked for, e.g. "assessment". */
  what?: string | undefined;
}

/** There is nothing at this address, for this reader. */
export function NotFound({ what = 'page' }: NotFoundProps) {
  return (
    <div className="state state--page">
      <NotFoundIcon size={36} strokeWidth={1.5} aria-hidden="true" />
      <StateHeading>{`This ${what} was not found`}</StateHeading>
      <div className="state__text">
        <p>The address may be mistyped, or it may lead to something that is not shared with you.</p>
      </div>
      <ButtonLink href="/">Go to what needs you now</ButtonLink>
    </div>
  );
}
