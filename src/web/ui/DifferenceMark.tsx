import { AddIcon, type Icon, NeutralIcon, SortableIcon } from './icons.ts';
import { StatusBadge } from './StatusBadge.tsx';
import type { Tone } from './types.ts';

/** How one thing of an answer differs from another answer that stands beside it. */
export type DifferenceMark = 'appears' | 'disappears' | 'changes';

/** The word, shape and tone of each, so that colour is never the only sign. */
export const DIFFERENCE_MARKS = {
  appears: { word: 'new', icon: AddIcon, tone: 'info' },
  disappears: { word: 'falls away', icon: NeutralIcon, tone: 'bad' },
  changes: { word: 'changes', icon: SortableIcon, tone: 'warn' },
} as const satisfies Record<DifferenceMark, { word: string; icon: Icon; tone: Tone }>;

/** A difference, told by word, shape and colour. */
export function MarkOfDifference({ mark }: { mark: DifferenceMark }) {
  const { word, icon, tone } = DIFFERENCE_MARKS[mark];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {word[0]?.toUpperCase() + word.slice(1)}
    </StatusBadge>
  );
}
