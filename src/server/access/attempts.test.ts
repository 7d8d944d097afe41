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
});
