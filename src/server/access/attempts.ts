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

/** What attempts are counted by. */
export type Counter = 'pair' | 'address' | 'account';
const PATIENCE: Readonly<Record<Counter, Patience>> = { pair: PAIR, address: ADDRESS, account: ACCOUNT };

/** Under what an attempt is counted and somebody is recognised. */
export type Keys = Readonly<Record<Counter, string>>;

/** How often it went wrong, and when the last time was. */
export interface Count {
  readonly failures: number;
  readonly lastMs: number;
}

/** What is known of one attempt’s keys, or is to be known from now on; what is left out is not known, or stays. */
export interface Known {
  readonly counts: Readonly<Partial<Record<Counter, Count>>>;
  /** Until when the account is recognised at this network address. */
  readonly recognisedUntilMs?: number | undefined;
}

/** What follows from what is known at an instant: what is to be known, and an answer. */
export type Step<T> = (known: Known, nowMs: number) => { readonly keep: Known; readonly answer: T };

/** Keeps what is known of attempts, for every process of the service alike. */
export interface AttemptMemory {
  /** Takes one step, between which and others of the same keys nothing comes. It is kept whatever becomes of the request. */
  take<T>(keys: Keys, step: Step<T>): Promise<T>;
}

/** An attempt under way. It counts as failed from its beginning, so that many at once gain nothing. */
interface Attempt {
  /** The password was right. */
  succeeded(): Promise<void>;
}

/**
 * Slows down whoever tries passwords, for each account and for each network address. Whether an account exists makes no
 * difference. Nobody is locked out by a stranger: where somebody has signed in before, only failures from there count.
 */
export class Attempts {
  readonly #memory: AttemptMemory;

  constructor(memory: AttemptMemory) {
    this.#memory = memory;
  }

  /** @throws Refused `too-many-attempts`; a refused attempt does not count */
  async begin(email: string, ip: string): Promise<Attempt> {
    const keys = keysOf(email, ip);
    const { waitMs, counted } = await this.#memory.take(keys, begun);
    if (waitMs > 0) throw refused('too-many-attempts', { seconds: Math.ceil(waitMs / 1000) });
    return { succeeded: () => this.#memory.take(keys, succeeded(counted)) };
  }

  /** Somebody proved otherwise who they are, and is known at this address from now on. */
  welcome(email: string, ip: string): Promise<void> {
    return this.#memory.take(keysOf(email, ip), succeeded([]));
  }
}

function keysOf(email: string, ip: string): Keys {
  const account = email.trim().toLowerCase();
  const address = networkOf(ip);
  return { pair: `${account} ${address}`, address, account };
}

const begun: Step<{ readonly waitMs: number; readonly counted: readonly Counter[] }> = (known, nowMs) => {
  const recognised = known.recognisedUntilMs !== undefined && known.recognisedUntilMs > nowMs;
  const counted: readonly Counter[] = recognised ? ['pair', 'address'] : ['pair', 'address', 'account'];
  const waitMs = Math.max(...counted.map((counter) => waitOf(PATIENCE[counter], known.counts[counter], nowMs)));
  if (waitMs > 0) return { keep: { counts: {} }, answer: { waitMs, counted } };
  const counts = Object.fromEntries(counted.map((counter) => [counter, oneMore(known.counts[counter], nowMs)]));
  return { keep: { counts }, answer: { waitMs, counted } };
};

/** Takes the attempt back where it was counted, forgives the person at this address what went before, and knows them there. */
const succeeded =
  (counted: readonly Counter[]): Step<void> =>
  (known, nowMs) => {
    const counts = counted.flatMap((counter) => {
      const count = known.counts[counter];
      if (!count) return [];
      const failures = counter === 'pair' ? 0 : Math.max(0, count.failures - 1);
      return [[counter, { ...count, failures }] as const];
    });
    const recognisedUntilMs = nowMs + RECOGNISE_FOR_MS;
    return { keep: { counts: Object.fromEntries(counts), recognisedUntilMs }, answer: undefined };
  };

function waitOf({ free, longestMs }: Patience, count: Count | undefined, nowMs: number): number {
  const over = (count?.failures ?? 0) - free;
  if (!count || over < 0) return 0;
  // A clock that was set back lets nobody wait longer.
  const passedMs = Math.max(0, nowMs - count.lastMs);
  return Math.max(0, Math.min(1000 * 2 ** over, longestMs) - passedMs);
}

function oneMore(before: Count | undefined, nowMs: number): Count {
  const failures = before && nowMs - before.lastMs < FORGET_AFTER_MS ? before.failures : 0;
  return { failures: failures + 1, lastMs: nowMs };
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
