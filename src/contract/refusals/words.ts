/** Facts a refusal carries; filled into its words. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** What a person reads when something is refused. */
export interface RefusalWords {
  /** HTTP status of the problem document. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly title: string;
  /** What is wrong, with the facts filled in. */
  readonly detail: (facts: Facts) => string;
  /** What to do next. */
  readonly next: string | ((facts: Facts) => string);
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as people read it: `Tue 24 Nov 2026`. Anything that is not a day is given back as it is. */
export const dayInWords = (value: unknown): string => {
  const [year, month, day] = String(value).split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return String(value);
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${weekday} ${day} ${MONTHS[month - 1]} ${year}`;
};

/** Pence as people read them: `£13,333.33`. */
export const poundsInWords = (value: unknown): string => {
  const pence = Math.abs(Number(value));
  const pounds = String(Math.floor(pence / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${Number(value) < 0 ? '−' : ''}£${pounds}.${String(pence % 100).padStart(2, '0')}`;
};
