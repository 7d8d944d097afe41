import { beforeEach, describe, expect, test } from 'vitest';
import { Refused } from '../platform/refused.ts';
import { type AttemptMemory, Attempts, type Count, type Counter, type Keys } from './attempts.ts';

const ADA = 'ada@brackwater.example';
const DESK = '192.0.2.7';
let nowMs: number;
let attempts: Attempts;
beforeEach(() => {
  nowMs = 0;
  attempts = new Attempts(remembering());
});

/** A memory as PostgreSQL keeps it (sign-in-memory.ts), without one. */
function remembering(): AttemptMemory {
  const counts = new Map<string, Count>();
  const recognised = new Map<string, number>();
  return {
    async take(keys, step) {
      const named = Object.entries(keys as Keys) as [Counter, string][];
      const known = Object.fromEntries(named.map(([counter, key]) => [counter, counts.get(`${counter} ${key}`)]));
      const { keep, answer } = step({ counts: known, recognisedUntilMs: recognised.get(keys.pair) }, nowMs);
      for (const [counter, key] of named) {
        const count = keep.counts[counter];
        if (count) counts.set(`${counter} ${key}`, count);
      }
      if (keep.recognisedUntilMs !== undefined) recognised.set(keys.pair, keep.recognisedUntilMs);
      return answer;
    },
  };
}

/** The seconds to wait; 0 when the attempt was let through (and failed). */
async function secondsFor(email: string, ip: string): Promise<number> {
  try {
    await attempts.begin(email, ip);
    return 0;
  } catch (error) {
    return Number((error as Refused).refusal.facts.seconds);
  }
}
async function fail(times: number, email: string, ip: (index: number) => string): Promise<number[]> {
  const waits: number[] = [];
  for (let index = 0; index < times; index++) waits.push(await secondsFor(email, ip(index)));
  return waits;
}
const succeed = async (email: string, ip: string) => (await attempts.begin(email, ip)).succeeded();

describe('trying passwords', () => {
  test('a few mistypings are free, then each failure doubles the wait', async () => {
    expect(await fail(5, ADA, () => DESK)).toEqual([0, 0, 0, 0, 0]);
    expect(await secondsFor(ADA, DESK)).toBe(1);
    nowMs += 1_000;
    expect([await secondsFor('ADA@brackwater.example', DESK), await secondsFor(ADA, DESK)]).toEqual([0, 2]);
  });

  test('the right password forgives what went before it', async () => {
    await fail(4, ADA, () => DESK);
    await succeed(ADA, DESK);
    expect(await fail(5, ADA, () => DESK)).toEqual([0, 0, 0, 0, 0]);
  });

  test('from many addresses at once an account is slowed, but not for its owner where they signed in before', async () => {
    await succeed(ADA, DESK);
    expect((await fail(21, ADA, (index) => `198.51.100.${index}`)).at(-1)).toBeGreaterThan(0);
    expect(await secondsFor(ADA, '203.0.113.1')).toBeGreaterThan(0);
    expect(await secondsFor(ADA, DESK)).toBe(0);
  });

  test('one address that tries everybody is slowed, and others are not', async () => {
    const waits: number[] = [];
    for (let index = 0; index < 51; index++) waits.push(await secondsFor(`p${index}@quillon.example`, DESK));
    expect([waits.at(-2), waits.at(-1)]).toEqual([0, 1]);
    expect(await secondsFor('p1@quillon.example', '192.0.2.8')).toBe(0);
  });

  test('the addresses of one IPv6 network count as one', async () => {
    await fail(5, ADA, (index) => `2001:db8:1:2::${index}`);
    expect(await secondsFor(ADA, '2001:db8:1:2:ffff::1')).toBe(1);
    expect(await secondsFor(ADA, '2001:db8:1:3::1')).toBe(0);
  });

  test('what is refused is a refusal with the seconds to wait', async () => {
    await fail(5, ADA, () => DESK);
    await expect(attempts.begin(ADA, DESK)).rejects.toThrow(Refused);
  });

  test('what was refused says which refusal it is, and how long to wait in whole seconds', async () => {
    await fail(5, ADA, () => DESK);
    nowMs += 500;
    await expect(attempts.begin(ADA, DESK)).rejects.toThrow('too-many-attempts');
    expect(await secondsFor(ADA, DESK)).toBe(1);
  });

  test('an account is one account however its address is written', async () => {
    await fail(20, '  Ada@Brackwater.example ', (index) => `192.0.2.${index + 20}`);
    expect(await secondsFor('ADA@BRACKWATER.EXAMPLE', '198.51.100.1')).toBe(1);
  });

  test('a right password takes back the attempt it was: neither account nor network is a step nearer to waiting', async () => {
    for (let index = 0; index < 60; index++) await succeed(`person${index}@brackwater.example`, DESK);
    expect(await secondsFor('another@brackwater.example', DESK)).toBe(0);
    for (let index = 0; index < 30; index++) await succeed(ADA, `198.51.100.${index}`);
    expect(await secondsFor(ADA, '203.0.113.9')).toBe(0);
  });

  test('a right password forgives nobody else what they did at the same address', async () => {
    for (let index = 0; index < 49; index++) await secondsFor(`p${index}@quillon.example`, DESK);
    await succeed(ADA, DESK);
    expect(await secondsFor('one@quillon.example', DESK)).toBe(0);
    expect(await secondsFor('two@quillon.example', DESK)).toBe(1);
  });

  test('somebody who is recognised still waits at their own desk for what is mistyped there', async () => {
    await attempts.welcome(ADA, DESK);
    expect(await fail(6, ADA, () => DESK)).toEqual([0, 0, 0, 0, 0, 1]);
  });

  test('an hour without a failure forgets those before it', async () => {
    await fail(4, ADA, () => DESK);
    nowMs += 3_599_999;
    expect(await fail(2, ADA, () => DESK)).toEqual([0, 1]);
    nowMs += 3_600_000;
    expect(await fail(6, ADA, () => DESK)).toEqual([0, 0, 0, 0, 0, 1]);
  });

  test('somebody is recognised for thirty days, and no longer', async () => {
    await attempts.welcome(' ADA@brackwater.example', DESK);
    const attacked = () => fail(21, ADA, (index) => `203.0.113.${index}`);
    nowMs += 30 * 86_400_000 - 1;
    await attacked();
    expect(await secondsFor(ADA, DESK)).toBe(0);
    nowMs += 1;
    expect(await secondsFor(ADA, DESK)).toBeGreaterThan(0);
  });

  test.each([
    ['one IPv6 network by its first four groups', '2001:db8:1:2:aaaa:bbbb:cccc:1', '2001:DB8:1:2::9'],
    ['zeros that are left out in the middle', '2001:db8::5:6:7:8:9', '2001:db8:0:5::1'],
    ['zeros that are left out at the front', '::1', '0:0:0:0:7:7:7:7'],
    ['an IPv4 address in IPv6’s clothes', '::ffff:192.0.2.200', '192.0.2.200'],
  ])('%s counts as one network', async (_what, first, second) => {
    await fail(5, ADA, () => first);
    expect(await secondsFor(ADA, second)).toBe(1);
  });

  test.each([
    ['neighbouring IPv6 networks', '2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['neighbouring IPv4 addresses in IPv6’s clothes', '::ffff:192.0.2.200', '::ffff:192.0.2.201'],
    ['groups that run together only when written so', '2001:db8:11:1::1', '2001:db8:1:11::1'],
    ['what only looks like an IPv4 address in IPv6’s clothes', '::ffff:192.0.2.1:5', '::ffff:192.0.2.1'],
  ])('%s count as two', async (_what, first, second) => {
    await fail(5, ADA, () => first);
    expect(await secondsFor(ADA, second)).toBe(0);
  });

  test('a clock that was set back lets nobody wait longer than they had to', async () => {
    nowMs = 3_600_000;
    await fail(5, ADA, () => DESK);
    nowMs = 0;
    expect(await secondsFor(ADA, DESK)).toBe(1);
  });

  test.each<[string, number, (index: number) => Promise<number>]>([
    ['a person at an address', 300, () => secondsFor(ADA, DESK)],
    ['an account, from wherever nobody has signed in', 60, (index) => secondsFor(ADA, `198.51.${index}.1`)],
    ['an address, whomever it tries', 60, (index) => secondsFor(`p${index}@quillon.example`, DESK)],
  ])('the wait of %s is bounded, and over when it was said to be', async (_what, longest, fails) => {
    let longestSeen = 0;
    for (let index = 0; index < 80; index++) {
      const seconds = await fails(index);
      longestSeen = Math.max(longestSeen, seconds);
      nowMs += seconds * 1_000;
      if (seconds > 0) expect(await fails(index)).toBe(0);
    }
    expect(longestSeen).toBe(longest);
  });

  test('a right password after everything was forgotten is a right password', async () => {
    const attempt = await attempts.begin(ADA, DESK);
    const forgetful: AttemptMemory = { take: async (_keys, step) => step({ counts: {} }, nowMs).answer };
    await new Attempts(forgetful).welcome(ADA, DESK);
    await expect(attempt.succeeded()).resolves.toBeUndefined();
    await expect((await new Attempts(forgetful).begin(ADA, DESK)).succeeded()).resolves.toBeUndefined();
  });
});
