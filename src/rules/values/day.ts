/**
 * A day of the calendar: no time, no zone. Written `2026-11-24`, so days compare with `<`, `>` and `===`.
 *
 * A day is not an instant. Everything the scheme counts (notice, lead time, cycles) it counts in days, and a day that
 * passes through a clock or a time zone on its way is sooner or later counted wrong. Arithmetic is therefore done on
 * whole numbers of days since 1 January 1970, in the proleptic Gregorian calendar, and never on instants.
 */
export type Day = string & { readonly __day: 'Day' };

/** Whole days since 1 January 1970; only for arithmetic, never stored. */
export type EpochDay = number;

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** Monday first, as the working week is. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Reads `2026-11-24`. Answers undefined for anything else, and for days that never were, such as `2026-02-30`. */
export function parseDay(text: string): Day | undefined {
  const match = DAY_PATTERN.exec(text);
  if (!match) return undefined;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || month < 1 || month > 12) return undefined;
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return text as Day;
}

/** A day written by us in the source. Throws if it never was. For what others write, use `parseDay`. */
export function day(literal: string): Day {
  const parsed = parseDay(literal);
  if (parsed === undefined) throw new RangeError(`Not a day of the calendar: ${literal}`);
  return parsed;
}

/** The day `days` calendar days after (or, if negative, before) `from`. */
export function addDays(from: Day, days: number): Day {
  if (!Number.isInteger(days)) throw new RangeError(`A number of days is a whole number: ${days}`);
  return fromEpochDay(toEpochDay(from) + days);
}

/** How many calendar days later `to` is than `from`; negative if it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toEpochDay(to) - toEpochDay(from);
}

/**
 * The same day of the month, `months` months later or earlier. Where that month is shorter, its last day:
 * one month after 31 January is the end of February.
 */
export function addMonths(from: Day, months: number): Day {
  if (!Number.isInteger(months)) throw new RangeError(`A number of months is a whole number: ${months}`);
  const [year, month, dayOfMonth] = [digits(from, 0, 4), digits(from, 5, 7), digits(from, 8, 10)];
  const index = (year - TABLE_FROM_YEAR) * 12 + month - 1 + months;
  const [start, next] = [MONTH_STARTS[index], MONTH_STARTS[index + 1]];
  if (start !== undefined && next !== undefined)
    return fromEpochDay(start + (dayOfMonth < next - start ? dayOfMonth : next - start) - 1);
  const monthCount = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthCount / 12);
  const newMonth = monthCount - newYear * 12 + 1;
  return fromEpochDay(epochDayOf(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth))));
}

/** The calendar year of a day. */
export function yearOf(on: Day): number {
  return partsOf(on)[0];
}

/** The day of the week. */
export function weekday(on: Day): Weekday {
  // 1 January 1970 was a Thursday, the fourth of the list.
  const index = (((toEpochDay(on) + 3) % 7) + 7) % 7;
  return WEEKDAYS[index] as Weekday;
}

/** Saturday or Sunday. */
export function isWeekend(on: Day): boolean {
  return isWeekendEpochDay(toEpochDay(on));
}

/** The same for a number of days since 1 January 1970. */
export function isWeekendEpochDay(epochDay: EpochDay): boolean {
  return (((epochDay + 3) % 7) + 7) % 7 >= 5;
}

/** The earliest of one or more days. */
export function minDay(first: Day, ...others: readonly Day[]): Day {
  return others.reduce((earliest, other) => (other < earliest ? other : earliest), first);
}

/** The latest of one or more days. */
export function maxDay(first: Day, ...others: readonly Day[]): Day {
  return others.reduce((latest, other) => (other > latest ? other : latest), first);
}

/** The number that stands in a text from `start` to before `end`; the text is known to hold digits there. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index += 1) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
}

function partsOf(on: Day): [year: number, month: number, dayOfMonth: number] {
  return [digits(on, 0, 4), digits(on, 5, 7), digits(on, 8, 10)];
}

function fromParts(year: number, month: number, dayOfMonth: number): Day {
  if (year < FIRST_YEAR || year > LAST_YEAR) throw new RangeError(`The year ${year} is outside the calendar`);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}` as Day;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] as number;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/*
 * The two conversions count years from 1 March, so that the leap day is the last day of its year, and work in eras of
 * 400 years (146,097 days), after which the Gregorian calendar repeats exactly.
 */
const DAYS_PER_ERA = 146_097;
/** Days from 1 March of the year 0 to 1 January 1970. */
const EPOCH_OFFSET_DAYS = 719_468;

/** A day as a number of days since 1 January 1970. */
export function toEpochDay(on: Day): EpochDay {
  const [year, month, dayOfMonth] = [digits(on, 0, 4), digits(on, 5, 7), digits(on, 8, 10)];
  const monthStart = MONTH_STARTS[(year - TABLE_FROM_YEAR) * 12 + month - 1];
  return monthStart === undefined ? epochDayOf(year, month, dayOfMonth) : monthStart + dayOfMonth - 1;
}

function epochDayOf(calendarYear: number, month: number, dayOfMonth: number): EpochDay {
  const year = month <= 2 ? calendarYear - 1 : calendarYear;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_OFFSET_DAYS;
}

/*
 * Days as they are written, for the years the scheme lives in: an obligation is worked out from the same few thousand
 * days again and again, and writing a day costs far more than finding it.
 */
const TABLE_FROM_YEAR = 2000;
const TABLE_YEARS = 70;
const WRITTEN_FROM: EpochDay = epochDayOf(TABLE_FROM_YEAR, 1, 1);
const WRITTEN_COUNT = epochDayOf(TABLE_FROM_YEAR + TABLE_YEARS, 1, 1) - WRITTEN_FROM;
/** The first day of each month of those years. */
const MONTH_STARTS: readonly EpochDay[] = Array.from({ length: TABLE_YEARS * 12 }, (_, index) =>
  epochDayOf(TABLE_FROM_YEAR + Math.floor(index / 12), (index % 12) + 1, 1),
);
const written: (Day | undefined)[] = new Array<Day | undefined>(WRITTEN_COUNT).fill(undefined);

/** The day that is a number of days after 1 January 1970. */
export function fromEpochDay(epochDay: EpochDay): Day {
  const index = epochDay - WRITTEN_FROM;
  if (index < 0 || index >= WRITTEN_COUNT) return writeEpochDay(epochDay);
  const known = written[index];
  if (known !== undefined) return known;
  const made = writeEpochDay(epochDay);
  written[index] = made;
  return made;
}

function writeEpochDay(epochDay: EpochDay): Day {
  const shifted = epochDay + EPOCH_OFFSET_DAYS;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return fromParts(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfMonth);
}
