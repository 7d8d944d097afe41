import type { Facts } from '../words.ts';

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
