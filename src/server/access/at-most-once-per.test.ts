import { afterEach, expect, test, vi } from 'vitest';
import { AtMostOncePer } from './at-most-once-per.ts';

afterEach(() => vi.restoreAllMocks());

test('it is time again when its time is over and not before; then its time begins anew, for each key its own', () => {
  const now = vi.spyOn(performance, 'now');
  const often = new AtMostOncePer(1_000);
  const isTime = (at: number, key = 'ada') => {
    now.mockReturnValue(at);
    return often.isTime(key);
  };
  expect([isTime(500), isTime(1_499), isTime(1_499, 'bea'), isTime(1_500), isTime(2_499), isTime(2_500)]).toEqual([
    true,
    false,
    true,
    true,
    false,
    true,
  ]);
});

test('five thousand keys are remembered; with one more they are forgotten, and said again', () => {
  const often = new AtMostOncePer(60_000);
  for (let n = 0; n < 5_000; n++) often.isTime(`key-${n}`);
  expect(often.isTime('key-0')).toBe(false);
  expect(often.isTime('one more')).toBe(true);
  expect([often.isTime('key-0'), often.isTime('one more')]).toEqual([true, false]);
});
