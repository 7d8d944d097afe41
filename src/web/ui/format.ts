/**
 * Days, instants and money in words. A day is an ISO string such as `2026-11-24`; an instant is an ISO UTC string;
 * money is integer pence. All people read London time, wherever their browser stands.
 */

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const MS_PER_DAY = 86_400_000;
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

const londonParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const pounds = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const counts = new Intl.NumberFormat('en-GB');

/** Days since 1970-01-01 of an ISO day, or `null` when the text is not a day of the calendar. */
export function epochDay(day: string): number | null {
  const match = DAY_PATTERN.exec(day);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const at = Date.UTC(year, month - 1, date);
  const back = new Date(at);
  const same = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === date;
  return same ? at / MS_PER_DAY : null;
}

/** The ISO day that is so many days since 1970-01-01. */
export function dayOfEpoch(epoch: number): string {
  return new Date(epoch * MS_PER_DAY).toISOString().slice(0, 10);
}

/** `2026-11-24` → `Tue 24 Nov 2026`; text that is not a day is given back as it came. */
export function formatDay(day: string): string {
  const epoch = epochDay(day);
  if (epoch === null) return day;
  return `${WEEKDAYS[new Date(epoch * MS_PER_DAY).getUTCDay()]} ${formatDayShort(day)}`;
}

/** `2026-11-24` → `24 Nov 2026`. */
export function formatDayShort(day: string): string {
  const epoch = epochDay(day);
  if (epoch === null) return day;
  const date = new Date(epoch * MS_PER_DAY);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

function london(at: string): { day: string; time: string } | null {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) return null;
  const parts = Object.fromEntries(londonParts.formatToParts(instant).map((part) => [part.type, part.value]));
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

/** An instant in London: `2026-11-24T14:05:00Z` → `24 Nov 2026, 14:05`. */
export function formatAt(at: string): string {
  const there = london(at);
  return there ? `${formatDayShort(there.day)}, ${there.time}` : at;
}

/** The time of an instant in London: `14:05`. */
export function formatTime(at: string): string {
  return london(at)?.time ?? at;
}

/** The London day of an instant: `2026-07-01T23:30:00Z` → `2026-07-02`. */
export function londonDay(at: string): string {
  return london(at)?.day ?? at;
}

/** Integer pence → `£13,333.33`; a negative amount has a real minus sign before the pound. */
export function formatPence(pence: number): string {
  return `${pence < 0 ? '−' : ''}£${pounds.format(Math.abs(pence) / 100)}`;
}

/** A whole number with thousands separators: `12,400`. */
export function formatCount(count: number): string {
  return counts.format(count);
}

/** `plural(1, 'day')` → `1 day`, `plural(3, 'day')` → `3 days`, `plural(2, 'party', 'parties')` → `2 parties`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** How many days from one day to another; negative when `to` is earlier; `NaN` when either is not a day. */
export function daysBetween(from: string, to: string): number {
  const [start, end] = [epochDay(from), epochDay(to)];
  return start === null || end === null ? Number.NaN : end - start;
}

/** How far away a due day is: `in 12 days`, `tomorrow`, `today`, `1 day late`, `3 days late`. */
export function daysUntil(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (Number.isNaN(days)) return '';
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days > 0 ? `in ${plural(days, 'day')}` : `${plural(-days, 'day')} late`;
}

/** How far away a day is when nothing is owed on it: `in 12 days`, `tomorrow`, `today`, `yesterday`, `3 days ago`. */
export function daysAway(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (Number.isNaN(days) || days >= 0) return daysUntil(day, today);
  return days === -1 ? 'yesterday' : `${plural(-days, 'day')} ago`;
}

/**
 * A day as people type it → ISO day, or `null`. Reads `24/11/2026`, `24 11 26`, `24 Nov 2026`, `Tue 24 November 2026`
 * and `2026-11-24`; two-digit years are of this century. Day comes before month, as in Britain.
 */
export function parseDay(text: string): string | null {
  const trimmed = text.trim().toLowerCase();
  if (epochDay(trimmed) !== null) return trimmed;
  const words = trimmed
    .replace(/^[a-z]+[\s,]+(?=\d)/, '')
    .split(/[\s/.,-]+/)
    .filter(Boolean);
  if (words.length !== 3) return null;
  const [date = '', month = '', year = ''] = words;
  const named = MONTHS.findIndex((name) => month.length >= 3 && month.startsWith(name.toLowerCase())) + 1;
  const monthNumber = named > 0 ? named : /^\d{1,2}$/.test(month) ? Number(month) : 0;
  if (!/^\d{1,2}$/.test(date) || !/^(\d{2}|\d{4})$/.test(year)) return null;
  const fullYear = year.length === 2 ? `20${year}` : year;
  const day = `${fullYear}-${String(monthNumber).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return epochDay(day) === null ? null : day;
}

/** `reschedule-booking` → `Reschedule booking`: an identifier made readable where no better word is at hand. */
export function humanise(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_.]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
