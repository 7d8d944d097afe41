import type { ReactNode } from 'react';
import { BadIcon, CurrentIcon, GoodIcon, type Icon, InfoIcon, TodoIcon, WarnIcon } from './icons.ts';
import type { Tone } from './types.ts';

/** The shape that goes with each tone, so that colour is never the only sign. */
export const TONE_ICONS = {
  neutral: TodoIcon,
  info: InfoIcon,
  progress: CurrentIcon,
  good: GoodIcon,
  warn: WarnIcon,
  bad: BadIcon,
} as const satisfies Record<Tone, Icon>;

export interface StatusBadgeProps {
  tone?: Tone | undefined;
  /** Another shape than the tone's own. */
  icon?: Icon | undefined;
  /** The word. */
  children: ReactNode;
}

/** A state, told by word, shape and colour. */
export function StatusBadge({ tone = 'neutral', icon, children }: StatusBadgeProps) {
  const Shape = icon ?? TONE_ICONS[tone];
  return (
    <span className={`badge badge--${tone}`}>
      <Shape size={14} strokeWidth={2.4} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
