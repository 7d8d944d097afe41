import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { cx } from './css.ts';
import { dayOfEpoch, epochDay, formatDay, MONTHS } from './format.ts';
import { NextIcon, PreviousIcon } from './icons.ts';

const MONDAY_FIRST = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

export interface CalendarProps {
  /** The chosen ISO day, if any. */
  value: string | null;
  today: string;
  min?: string | undefined;
  max?: string | undefined;
  isUnavailable?: ((day: string) => boolean) | undefined;
  onPick: (day: string) => void;
}

const epochOf = (day: string) => epochDay(day) ?? 0;
const addDays = (day: string, days: number) => dayOfEpoch(epochOf(day) + days);
/** 0 for Monday … 6 for Sunday. 1970-01-01 was a Thursday. */
const weekdayOf = (day: string) => (((epochOf(day) + 3) % 7) + 7) % 7;

/** The same date some months on; the last day of the month when that has fewer days. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`;
}

/** Six weeks at most, from the Monday on or before the first of the month; days outside it are `null`. */
function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const next = addMonths(first, 1);
  const weeks: (string | null)[][] = [];
  for (let monday = addDays(first, -weekdayOf(first)); monday < next; monday = addDays(monday, 7)) {
    weeks.push(
      MONDAY_FIRST.map((_, index) => addDays(monday, index)).map((day) => (day.startsWith(month) ? day : null)),
    );
  }
  return weeks;
}

/** Where a key leads from a day, or `null` when the key means nothing here. */
function keyTarget(key: string, shift: boolean, day: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -weekdayOf(day));
    case 'End':
      return addDays(day, 6 - weekdayOf(day));
    case 'PageUp':
      return addMonths(day, shift ? -12 : -1);
    case 'PageDown':
      return addMonths(day, shift ? 12 : 1);
    default:
      return null;
  }
}

/** A month of days to pick one from. Arrow keys move by day and week, Page keys by month, with Shift by year. */
export function Calendar({ value, today, min, max, isUnavailable, onPick }: CalendarProps) {
  const within = (day: string) => (min && day < min ? min : max && day > max ? max : day);
  const [at, setAt] = useState(() => within(value ?? today));
  const [moved, setMoved] = useState(true);
  const grid = useRef<HTMLTableElement>(null);
  const month = at.slice(0, 7);

  useEffect(() => {
    if (moved) grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  }, [at, moved]);

  const goTo = (day: string, takeFocus: boolean) => {
    setMoved(takeFocus);
    setAt(within(day));
  };
  const steer = (event: KeyboardEvent) => {
    const target = keyTarget(event.key, event.shiftKey, at);
    if (target === null) return;
    event.preventDefault();
    goTo(target, true);
  };
  const closed = (day: string) => Boolean((min && day < min) || (max && day > max) || isUnavailable?.(day));

  return (
    <div className="calendar">
      <div className="calendar__head">
        <button type="button" aria-label="Earlier month" onClick={() => goTo(addMonths(at, -1), false)}>
          <PreviousIcon size={18} aria-hidden="true" />
        </button>
        <p aria-live="polite">{`${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`}</p>
        <button type="button" aria-label="Later month" onClick={() => goTo(addMonths(at, 1), false)}>
          <NextIcon size={18} aria-hidden="true" />
        </button>
      </div>
      <table ref={grid}>
        <thead>
          <tr>
            {MONDAY_FIRST.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, index) => (
                <td key={MONDAY_FIRST[index]}>
                  {day ? (
                    <button
                      type="button"
                      data-day={day}
                      className={cx(
                        'calendar__day',
                        day === value && 'calendar__day--chosen',
                        closed(day) && 'calendar__day--closed',
                      )}
                      tabIndex={day === at ? 0 : -1}
                      aria-label={formatDay(day)}
                      aria-pressed={day === value}
                      aria-current={day === today ? 'date' : undefined}
                      aria-disabled={closed(day) || undefined}
                      onKeyDown={steer}
                      onClick={() => (closed(day) ? goTo(day, true) : onPick(day))}
                    >
                      {Number(day.slice(8))}
                    </button>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
