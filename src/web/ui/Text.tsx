import { useToday } from './context.tsx';
import { daysAway, formatAt, formatDay, formatPence } from './format.ts';

export interface DayTextProps {
  /** ISO day. */
  day: string;
  /** Also say how far away it is. */
  distance?: boolean | undefined;
}

/** A day in words: "Tue 24 Nov 2026". */
export function DayText({ day, distance = false }: DayTextProps) {
  const today = useToday();
  return (
    <>
      <time className="num" dateTime={day}>
        {formatDay(day)}
      </time>
      {distance ? <span className="muted"> ({daysAway(day, today)})</span> : null}
    </>
  );
}

/** An instant in London time: "24 Nov 2026, 14:05". */
export function AtText({ at }: { at: string }) {
  return (
    <time className="num" dateTime={at}>
      {formatAt(at)}
    </time>
  );
}

export interface MoneyProps {
  /** Integer pence. */
  pence: number;
  /** Set in bold, as totals are. */
  strong?: boolean | undefined;
}

/** An amount of money: "£13,333.33". */
export function Money({ pence, strong = false }: MoneyProps) {
  return <span className={strong ? 'num money--strong' : 'num'}>{formatPence(pence)}</span>;
}
