const MOST_REMEMBERED = 5_000;

/** For what need not be written down each time it happens. Remembers within bounds; what is forgotten is written again. */
export class AtMostOncePer {
  readonly #ms: number;
  readonly #last = new Map<string, number>();

  constructor(ms: number) {
    this.#ms = ms;
  }

  /** Whether it is time again for this key; then its time begins anew. */
  isTime(key: string): boolean {
    const now = performance.now();
    const last = this.#last.get(key);
    if (last !== undefined && now - last < this.#ms) return false;
    if (this.#last.size >= MOST_REMEMBERED) this.#last.clear();
    this.#last.set(key, now);
    return true;
  }
}
