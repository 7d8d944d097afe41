import type { ReactNode } from 'react';
import { cssVars, cx } from './css.ts';

export type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const gapOf = (gap: Gap) => ({ '--gap': `var(--space-${gap})` }) as const;

export interface StackProps {
  /** Step of the space scale between the children; 4 (16 px) unless told. */
  gap?: Gap | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Children below each other with even space. */
export function Stack({ gap = 4, className, children }: StackProps) {
  return (
    <div className={cx('stack', className)} style={cssVars(gapOf(gap))}>
      {children}
    </div>
  );
}

export interface ClusterProps extends StackProps {
  align?: 'start' | 'center' | 'end' | 'baseline' | undefined;
  justify?: 'start' | 'between' | 'end' | undefined;
}

/** Children beside each other, wrapping when there is no room. */
export function Cluster({ gap = 3, align = 'center', justify = 'start', className, children }: ClusterProps) {
  return (
    <div
      className={cx('cluster', `cluster--${align}`, justify !== 'start' && `cluster--${justify}`, className)}
      style={cssVars(gapOf(gap))}
    >
      {children}
    </div>
  );
}

export interface GridProps extends StackProps {
  /** The least width of a column; as many columns as fit. */
  min?: string | undefined;
}

/** Children in columns of equal width, as many as fit. */
export function Grid({ gap = 4, min = '17rem', className, children }: GridProps) {
  return (
    <div className={cx('grid', className)} style={cssVars({ ...gapOf(gap), '--min': min })}>
      {children}
    </div>
  );
}
