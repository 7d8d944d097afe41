import { useToday } from './context.tsx';
import { daysAway, daysBetween, daysUntil, formatDay } from './format.ts';
import { BadIcon, ClockIcon, GoodIcon, type Icon, WarnIcon } from './icons.ts';

export interface DueProps {
  /** The day by which, as ISO day. */
  on: string;
  /** What it is due for, before the date; "Due" unless told. */
  label?: string | undefined;
  /** Done: then it is never late. */
  done?: boolean | undefined;
  /** From how many days before it counts as soon. */
  soonDays?: number | undefined;
}

type Urgency = 'calm' | 'soon' | 'late' | 'done';

const SHAPES = { calm: ClockIcon, soon: WarnIcon, late: BadIcon, done: GoodIcon } as const satisfies Record<
  Urgency,
  Icon
>;

/** By when, and how near that is; turns into a warning and then into "late", in words as well as in colour. */
export function Due({ on, label = 'Due', done = false, soonDays = 7 }: DueProps) {
  const today = useToday();
  const days = daysBetween(today, on);
  const urgency: Urgency = done ? 'done' : days < 0 ? 'late' : days <= soonDays ? 'soon' : 'calm';
  const Shape = SHAPES[urgency];
  return (
    <span className={`due due--${urgency}`}>
      <Shape size={14} aria-hidden="true" />
      <span>
        {label} <time dateTime={on}>{formatDay(on)}</time>
        <span className="due__dot"> · </span>
        <span className="due__distance">{done ? daysAway(on, today) : daysUntil(on, today)}</span>
      </span>
    </span>
  );
}
