import type React from 'react';
import { MARKING_MEANINGS, MARKING_NAMES } from '../../contract/names.ts';
import type { Marking } from './types.ts';

const SHAPES = {
  white: <circle cx="7" cy="7" r="5" />,
  green: <rect x="2.5" y="2.5" width="9" height="9" />,
  amber: <path d="M7 1.5 12.5 12H1.5z" />,
  red: <path d="M4.4 1h5.2L13 4.4v5.2L9.6 13H4.4L1 9.6V4.4z" />,
} as const satisfies Record<Marking, React.ReactNode>;

export interface MarkingBadgeProps {
  marking: Marking;
}

/** Who may see this, by the Panel Information Policy. */
export function MarkingBadge({ marking }: MarkingBadgeProps) {
  return (
    <span className={`marking marking--${marking}`} title={MARKING_MEANINGS[marking]}>
      <svg width="12" height="12" viewBox="0 0 14 14" aria-hidden="true">
        {SHAPES[marking]}
      </svg>
      <span className="visually-hidden">Marking: </span>
      {MARKING_NAMES[marking]}
    </span>
  );
}
