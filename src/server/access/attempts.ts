import { refused } from '../platform/refused.ts';

/** So many failures are free; each one more doubles the wait, from one second to the longest. */
interface Patience {
  readonly free: number;
  readonly longestMs: number;
}

/** One person at one network address: mistypings are forgiven, guessing is not. */
const PAIR: Patience = { free: 5, longestMs: 300_000 };
/** One network address, whomever it tries: many people may share it. */
const ADDRESS: Patience = { free: 50, longestMs: 60_000 };
/** One account from wherever nobody has signed in to it: a spread-out attack is slowed, its owner at their desk is not. */
const ACCOUNT: Patience = { free: 20, longestMs: 60_000 };

const FORGET_AFTER_MS = 3_600_000;
const RECOGNISE_FOR_MS = 30 * 86_400_000;
const MOST_REMEMBERED = 20_000;

/** An attempt under way. It counts as failed from its beginning, so that many at once gain nothing. */
interface Attempt {
  /** The password was right. */
  succeeded(): void;
}

/**
 * Slows down whoever tries passwords, for each account and for each network address. Whether an account exists makes no
 * difference. Nobody is locked out by a stranger: where somebody has signed in before, only failures from there count.
 *
 * Kept in the process: a restart forgets, and several processes each count for themselves.
 *
 * @param now milliseconds of a clock that never goes back
 */
export class Attempts {
  readonly #now: () => number;
  readonly #pairs: Failures;
  readonly #addresses: Failures;
  readonly #accounts: Failures;
  readonly #recognised = new Map<string, number>();

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#pairs = new Failures(PAIR, now);
    this.#addresses = new Failures(ADDRESS, now);
    this.#accounts = new Failures(ACCOUNT, now);
  }

  /** @throws Refused `too-many-attempts`; a refused attempt does not count */
  begin(email: string, ip: string): Attempt {
    const account = email.trim().toLowerCase();
    const address = networkOf(ip);
    const pair = `${account} ${address}`;
    const counted: [Failures, string][] = [
      [this.#pairs, pair],
      [this.#addresses, address],
    ];
    if (!this.#isRecognised(pair)) counted.push([this.#accounts, account]);
    const waitMs = Math.max(...counted.map(([failures, key]) => failures.waitMs(key)));
    if (waitMs > 0) throw refused('too-many-attempts', { seconds: Math.ceil(waitMs / 1000) });
    for (const [failures, key] of counted) failures.add(key);
    return {
      succeeded: () => {
        for (const [failures, key] of counted) failures.takeBack(key);
        this.#pairs.forget(pair);
        this.#recognise(pair);
      },
    };
  }

  /** Somebody proved otherwise who they are, and is known at this address from now on. */
  welcome(email: string, ip: string): void {
    this.#recognise(`${email.trim().toLowerCase()} ${networkOf(ip)}`);
  }

  #isRecognised(pair: string): boolean {
    const until = this.#recognised.get(pair);
    return until !== undefined && until > this.#now();
  }

  #recognise(pair: string): void {
    keep(this.#recognised, pair, this.#now() + RECOGNISE_FOR_MS);
  }
}

class Failures {
  readonly #patience: Patience;
  readonly #now: () => number;
  readonly #counts = new Map<string, { failures: number; lastMs: number }>();

  constructor(patience: Patience, now: () => number) {
    this.#patience = patience;
    this.#now = now;
  }

  waitMs(key: string): number {
    const count = this.#counts.get(key);
    const over = (count?.failures ?? 0) - this.#patience.free;
    if (!count || over < 0) return 0;
    return Math.max(0, count.lastMs + Math.min(1000 * 2 ** over, this.#patience.longestMs) - this.#now());
  }

  add(key: string): void {
    const before = this.#counts.get(key);
    const lastMs = this.#now();
    const failures = before && lastMs - before.lastMs < FORGET_AFTER_MS ? before.failures : 0;
    keep(this.#counts, key, { failures: failures + 1, lastMs });
  }

  takeBack(key: string): void {
    const count = this.#counts.get(key);
    if (count) count.failures = Math.max(0, count.failures - 1);
  }

  forget(key: string): void {
    this.#counts.delete(key);
  }
}

/** Remembers within bounds: what was touched least recently goes first. */
function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= MOST_REMEMBERED) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}

/** Whoever has one IPv6 address has the 2^64 beside it too. */
function networkOf(ip: string): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (v4 || !ip.includes(':')) return v4 ?? ip;
  const [head = '', tail = ''] = ip.toLowerCase().split('::');
  const [first, last] = [head, tail].map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: Math.max(0, 8 - (first?.length ?? 0) - (last?.length ?? 0)) }, () => '0');
  return [...(first ?? []), ...zeros, ...(last ?? [])].slice(0, 4).join(':');
}
