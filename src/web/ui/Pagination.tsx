import { Button } from './Button.tsx';
import { formatCount } from './format.ts';

export interface PaginationProps {
  shown: number;
  /** How many there are in all, when that is known. */
  total?: number | undefined;
  /** What is counted, in the plural: "assessments". */
  noun: string;
  /** There is more to show. */
  more: boolean;
  onMore: () => void;
  busy?: boolean | undefined;
}

/** How much of a list is shown, and the button for more of it. */
export function Pagination({ shown, total, noun, more, onMore, busy = false }: PaginationProps) {
  return (
    <div className="pagination">
      <p className="muted small" role="status">
        {total === undefined
          ? `${formatCount(shown)} ${noun} shown`
          : `${formatCount(shown)} of ${formatCount(total)} ${noun} shown`}
      </p>
      {more ? (
        <Button onPress={onMore} busy={busy} busyLabel="Loading…" size="s">
          Show more
        </Button>
      ) : null}
    </div>
  );
}
