import type { ReactNode } from 'react';
import type { Icon } from './icons.ts';
import { TONE_ICONS } from './StatusBadge.tsx';
import { AtText } from './Text.tsx';
import type { Tone } from './types.ts';

export interface TimelineEntry {
  readonly key: string;
  /** Instant. */
  readonly at: string;
  readonly title: ReactNode;
  /** Who did it, and for which side. */
  readonly who?: ReactNode | undefined;
  readonly detail?: ReactNode | undefined;
  readonly tone?: Tone | undefined;
  readonly icon?: Icon | undefined;
}

export interface TimelineProps {
  entries: readonly TimelineEntry[];
  label?: string | undefined;
}

/** What happened, entry by entry, in the order given. */
export function Timeline({ entries, label = 'History' }: TimelineProps) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map(({ key, at, title, who, detail, tone = 'neutral', icon }) => {
        const Shape = icon ?? TONE_ICONS[tone];
        return (
          <li key={key} className="timeline__entry">
            <span className={`timeline__mark timeline__mark--${tone}`}>
              <Shape size={14} aria-hidden="true" />
            </span>
            <div className="timeline__body">
              <p className="timeline__title">{title}</p>
              <p className="timeline__meta">
                <AtText at={at} />
                {who ? <span> · {who}</span> : null}
              </p>
              {detail ? <div className="timeline__detail">{detail}</div> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
