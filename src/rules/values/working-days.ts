import {
  BANK_HOLIDAYS,
  BANK_HOLIDAYS_FROM_YEAR,
  BANK_HOLIDAYS_TO_YEAR,
  BANK_HOLIDAYS_VERSION,
} from './bank-holidays.ts';
import { addDays, type Day, day, fromEpochDay, isWeekend, isWeekendEpochDay, toEpochDay } from './day.ts';

/**
 * Working Days: Monday to Friday without the bank holidays of England and Wales (default Q25).
 *
 * Holidays are proclaimed, sometimes at ten days' notice, so a day beyond the list is never called a Working Day for
 * certain: answers say whether the calendar they rest on was proclaimed, and which version of it was used. Keep that
 * version with any deadline you store.
 */
export type WorkingDayKind = 'working-day' | 'weekend' | 'bank-holiday' | 'not-yet-proclaimed';

/** A deadline in Working Days, with the calendar it was counted in. */
export type WorkingDeadline = {
  readonly on: Day;
  /** False when the count ran beyond the proclaimed holidays: only weekends were left out there. */
  readonly proclaimed: boolean;
  readonly calendar: string;
};

const holidays: ReadonlySet<string> = new Set(BANK_HOLIDAYS);

const PROCLAIMED_FROM = day(`${BANK_HOLIDAYS_FROM_YEAR}-01-01`);
const PROCLAIMED_TO = day(`${BANK_HOLIDAYS_TO_YEAR}-12-31`);

/** Whether the bank holidays of that day's year are known. */
export function isProclaimed(on: Day): boolean {
  return on >= PROCLAIMED_FROM && on <= PROCLAIMED_TO;
}

/** What a day is. Beyond the list a weekday is `not-yet-proclaimed`. */
export function kindOfDay(on: Day): WorkingDayKind {
  if (isWeekend(on)) return 'weekend';
  if (!isProclaimed(on)) return 'not-yet-proclaimed';
  return holidays.has(on) ? 'bank-holiday' : 'working-day';
}

/** Whether work may be planned on a day. A weekday that is not yet proclaimed may still become a holiday; it counts as one to plan on. */
export function isWorkingDay(on: Day): boolean {
  const kind = kindOfDay(on);
  return kind === 'working-day' || kind === 'not-yet-proclaimed';
}

/** The first Working Day on or after a day. */
export function nextWorkingDay(on: Day): Day {
  let candidate = on;
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}

/**
 * The day that is `workingDays` Working Days after `from`, the day itself not counted; 0 gives the first Working Day on
 * or after `from`. A negative count goes back: 5 Working Days before a meeting is `addWorkingDays(meetingOn, -5)`.
 */
export function addWorkingDays(from: Day, workingDays: number): WorkingDeadline {
  if (!Number.isInteger(workingDays))
    throw new RangeError(`A number of Working Days is a whole number: ${workingDays}`);
  const on = counted(from, workingDays) ?? walked(from, workingDays);
  return {
    on,
    proclaimed: isProclaimed(from) && isProclaimed(on),
    calendar: BANK_HOLIDAYS_VERSION,
  };
}

/** Day by day, for days outside the numbered ones. */
function walked(from: Day, workingDays: number): Day {
  const step = workingDays < 0 ? -1 : 1;
  let on = workingDays === 0 ? nextWorkingDay(from) : from;
  for (let count = 0; count < Math.abs(workingDays); ) {
    on = addDays(on, step);
    if (isWorkingDay(on)) count += 1;
  }
  return on;
}

const NUMBERED_FROM = toEpochDay(day('2010-01-01'));
const NUMBERED_COUNT = toEpochDay(day('2060-01-01')) - NUMBERED_FROM;
/** Every Working Day of those years in order, and for each day how many of them lie before it. */
const numbered = numberWorkingDays();

function numberWorkingDays(): { readonly inOrder: readonly Day[]; readonly before: readonly number[] } {
  const days = new Set(BANK_HOLIDAYS.map((on) => toEpochDay(on as Day)));
  const inOrder: Day[] = [];
  const before: number[] = [];
  for (let index = 0; index <= NUMBERED_COUNT; index += 1) {
    before.push(inOrder.length);
    const epochDay = NUMBERED_FROM + index;
    if (!isWeekendEpochDay(epochDay) && !days.has(epochDay)) inOrder.push(fromEpochDay(epochDay));
  }
  return { inOrder, before };
}

/** The same looked up. Undefined where the numbering does not reach. */
function counted(from: Day, workingDays: number): Day | undefined {
  const index = toEpochDay(from) - NUMBERED_FROM;
  if (index < 0 || index >= NUMBERED_COUNT) return undefined;
  // Forward, the day itself does not count: what lies before the next day does.
  const passed = numbered.before[workingDays > 0 ? index + 1 : index] ?? 0;
  return numbered.inOrder[workingDays > 0 ? passed + workingDays - 1 : passed + workingDays];
}

/** The Working Days from `from` to `to`, both counted. */
export function workingDaysFrom(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) if (isWorkingDay(on)) days.push(on);
  return days;
}

/** How many Working Days lie from `from` to `to`, both counted. 0 when `to` is the earlier. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let on = from; on <= to; on = addDays(on, 1)) if (isWorkingDay(on)) count += 1;
  return count;
}
