import { beforeEach, describe, expect, test } from 'vitest';
import { Refused } from '../platform/refused.ts';
import { Attempts } from './attempts.ts';

const ADA = 'ada@brackwater.example';
const DESK = '192.0.2.7';
let nowMs: number;
let attempts: Attempts;
beforeEach(() => {
  nowMs = 0;
  attempts = new Attempts(() => nowMs);
});

/** The seconds to wait; 0 when the attempt was let through (and failed). */
function secondsFor(email: string, ip: string): number {
  try {
    attempts.begin(email, ip);
    return 0;
  } catch (error) {
    return Number((error as Refused).refusal.facts.seconds);
  }
}
const fail = (times: number, email: string, ip: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => secondsFor(email, ip(index)));

describe('trying passwords', () => {
  test('a few mistypings are free, then each failure doubles the wait', () => {
    expect(fail(5, ADA, () => DESK)).toEqual([0, 0, 0, 0, 0]);
    expect(secondsFor(ADA, DESK)).toBe(1);
    nowMs += 1_000;
    expect([secondsFor('ADA@brackwater.example', DESK), secondsFor(ADA, DESK)]).toEqual([0, 2]);
  });

  test('the right password forgives what went before it', () => {
    fail(4, ADA, () => DESK);
    attempts.begin(ADA, DESK).succeeded();
    expect(fail(5, ADA, () => DESK)).toEqual([0, 0, 0, 0, 0]);
  });

  test('from many addresses at once an account is slowed, but not for its owner where they signed in before', () => {
    attempts.begin(ADA, DESK).succeeded();
    expect(fail(21, ADA, (index) => `198.51.100.${index}`).at(-1)).toBeGreaterThan(0);
    expect(secondsFor(ADA, '203.0.113.1')).toBeGreaterThan(0);
    expect(secondsFor(ADA, DESK)).toBe(0);
  });

  test('one address that tries everybody is slowed, and others are not', () => {
    const waits = Array.from({ length: 51 }, (_, index) => secondsFor(`p${index}@quillon.example`, DESK));
    expect([waits.at(-2), waits.at(-1)]).toEqual([0, 1]);
    expect(secondsFor('p1@quillon.example', '192.0.2.8')).toBe(0);
  });

  test('the addresses of one IPv6 network count as one', () => {
    fail(5, ADA, (index) => `2001:db8:1:2::${index}`);
    expect(secondsFor(ADA, '2001:db8:1:2:ffff::1')).toBe(1);
    expect(secondsFor(ADA, '2001:db8:1:3::1')).toBe(0);
  });

  test('what is refused is a refusal with the seconds to wait', () => {
    fail(5, ADA, () => DESK);
    expect(() => attempts.begin(ADA, DESK)).toThrow(Refused);
  });

  test('what was refused says which refusal it is, and how long to wait in whole seconds', () => {
    fail(5, ADA, () => DESK);
    nowMs += 500;
    expect(() => attempts.begin(ADA, DESK)).toThrow('too-many-attempts');
    expect(secondsFor(ADA, DESK)).toBe(1);
  });

  test('an account is one account however its address is written', () => {
    fail(20, '  Ada@Brackwater.example ', (index) => `192.0.2.${index + 20}`);
    expect(secondsFor('ADA@BRACKWATER.EXAMPLE', '198.51.100.1')).toBe(1);
  });

  test('a right password takes back the attempt it was: neither account nor network is a step nearer to waiting', () => {
    for (let index = 0; index < 60; index++) attempts.begin(`person${index}@brackwater.example`, DESK).succeeded();
    expect(secondsFor('another@brackwater.example', DESK)).toBe(0);
    for (let index = 0; index < 30; index++) attempts.begin(ADA, `198.51.100.${index}`).succeeded();
    expect(secondsFor(ADA, '203.0.113.9')).toBe(0);
  });

  test('an hour without a failure forgets those before it', () => {
    fail(4, ADA, () => DESK);
    nowMs += 3_599_999;
    expect(fail(2, ADA, () => DESK)).toEqual([0, 1]);
    nowMs += 3_600_000;
    expect(fail(6, ADA, () => DESK)).toEqual([0, 0, 0, 0, 0, 1]);
  });

  test('somebody is recognised for thirty days, and no longer', () => {
    attempts.welcome(' ADA@brackwater.example', DESK);
    const attacked = () => fail(21, ADA, (index) => `203.0.113.${index}`);
    nowMs += 30 * 86_400_000 - 1;
    attacked();
    expect(secondsFor(ADA, DESK)).toBe(0);
    nowMs += 1;
    expect(secondsFor(ADA, DESK)).toBeGreaterThan(0);
  });

  test.each([
    ['one IPv6 network by its first four groups', '2001:db8:1:2:aaaa:bbbb:cccc:1', '2001:DB8:1:2::9'],
    ['zeros that are left out in the middle', '2001:db8::5:6:7:8:9', '2001:db8:0:5::1'],
    ['zeros that are left out at the front', '::1', '0:0:0:0:7:7:7:7'],
    ['an IPv4 address in IPv6’s clothes', '::ffff:192.0.2.200', '192.0.2.200'],
  ])('%s counts as one network', (_what, first, second) => {
    fail(5, ADA, () => first);
    expect(secondsFor(ADA, second)).toBe(1);
  });

  test.each([
    ['neighbouring IPv6 networks', '2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['neighbouring IPv4 addresses in IPv6’s clothes', '::ffff:192.0.2.200', '::ffff:192.0.2.201'],
    ['groups that run together only when written so', '2001:db8:11:1::1', '2001:db8:1:11::1'],
    ['what only looks like an IPv4 address in IPv6’s clothes', '::ffff:192.0.2.1:5', '::ffff:192.0.2.1'],
  ])('%s count as two', (_what, first, second) => {
    fail(5, ADA, () => first);
    expect(secondsFor(ADA, second)).toBe(0);
  });

  test('remembers within bounds, and forgets what was touched least recently', () => {
    const strangers = (from: number, until: number) => {
      for (let n = from; n < until; n++) secondsFor(`stranger${n}@a.example`, `10.${n >> 8}.${n & 255}.1`);
    };
    fail(5, ADA, () => DESK);
    strangers(0, 10_000);
    nowMs += 1_000;
    expect(secondsFor(ADA, DESK)).toBe(0);
    // Touched last; so many others are remembered beside it, and one more pushes it out.
    strangers(10_000, 29_999);
    expect(secondsFor(ADA, DESK)).toBe(2);
    strangers(29_999, 30_000);
    expect(secondsFor(ADA, DESK)).toBe(0);
  });

  test('its own clock never goes back', () => {
    const real = new Attempts();
    for (let index = 0; index < 5; index++) real.begin(ADA, DESK);
    expect(() => real.begin(ADA, DESK)).toThrow('too-many-attempts');
  });
});
