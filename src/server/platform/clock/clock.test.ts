import { afterEach, expect, test, vi } from 'vitest';
import { day } from '../../../rules/values/day.ts';
import { openClock } from './clock.ts';

afterEach(() => void vi.useRealTimers());

test.each([
  ['in the last hour of a winter day', '2026-11-25T23:50:00Z'],
  ['in the first hour of a summer day', '2026-07-01T23:10:00Z'],
  ['at noon', '2026-11-25T12:00:00Z'],
])('the day of the demo is the day it was set to, summer or winter: %s', (_when, instant) => {
  vi.useFakeTimers({ now: new Date(instant) });
  const clock = openClock();
  for (const set of ['2027-08-02', '2028-01-10', '2027-03-28', '2027-10-31', '2026-07-01']) {
    clock.setDay(day(set));
    expect(clock.today()).toBe(set);
  }
});
