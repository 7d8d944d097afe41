import type { ReactNode } from 'react';
import { cx } from './css.ts';
import { Link } from './Link.tsx';
import type { Tone } from './types.ts';
import { unbroken } from './Unbroken.tsx';

export interface CardProps {
  title?: ReactNode | undefined;
  /** The small line above the title. */
  eyebrow?: ReactNode | undefined;
  /** Badge or date at the right of the title. */
  meta?: ReactNode | undefined;
  /** Makes the title a link that the whole card answers to. */
  href?: string | undefined;
  tone?: Tone | undefined;
  level?: 2 | 3 | 4 | undefined;
  footer?: ReactNode | undefined;
  children?: ReactNode | undefined;
}

/** One thing on a surface of its own. */
export function Card({ title, eyebrow, meta, href, tone, level = 3, footer, children }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={cx('card', tone && `card--${tone}`, href && 'card--link')}>
      {eyebrow ? <p className="card__eyebrow">{unbroken(eyebrow)}</p> : null}
      {title || meta ? (
        <div className="card__head">
          {title ? (
            <Heading className="card__title">{href ? <Link href={href}>{title}</Link> : unbroken(title)}</Heading>
          ) : null}
          {meta ? <div className="card__meta">{meta}</div> : null}
        </div>
      ) : null}
      {children}
      {footer ? <div className="card__footer">{footer}</div> : null}
    </div>
  );
}
