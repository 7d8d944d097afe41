const MOST_REMEMBERED = 20_000;
/** A code of an authenticator app is good for its half minute and the ones beside it. */
const REMEMBER_MS = 120_000;

/** For what is good for a while and may be used once (RFC 6238, section 5.2). Kept in the process: a restart forgets. */
export class UsedOnce {
  readonly #used = new Map<string, number>();

  /** Whether this is its first use; from now on it is not. */
  isFirst(what: string): boolean {
    const now = performance.now();
    for (const [old, at] of this.#used) {
      if (now - at < REMEMBER_MS && this.#used.size < MOST_REMEMBERED) break;
      this.#used.delete(old);
    }
    if (this.#used.has(what)) return false;
    this.#used.set(what, now);
    return true;
  }
}
