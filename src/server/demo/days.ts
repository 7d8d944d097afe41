import { addDays, type Day } from '../../rules/values/day.ts';
import { addWorkingDays, isWorkingDay } from '../../rules/values/working-days.ts';

/** The day `count` Working Days later, or earlier when negative; 0 is the first Working Day on or after it. */
export const workingDay = (from: Day, count: number): Day => addWorkingDays(from, count).on;

/** The last Working Day on or before a day. */
export function lastWorkingDay(on: Day): Day {
  let candidate = on;
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, -1);
  return candidate;
}

/** The Working Days from one day to another, both included. */
export function workingDaysOf(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) if (isWorkingDay(on)) days.push(on);
  return days;
}

/** An instant of a day, so many minutes after midnight. */
export function instant(on: Day, minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${on}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00.000Z`;
}
