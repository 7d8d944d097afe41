import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../values/day.ts';
import { recordDays, reverseDays } from './record-days.ts';

const ON = day('2026-11-24');
const anEntry = (days: number, workedOn = ON) => ({
  personId: 'p',
  workedOn,
  days,
  activity: 'fieldwork' as const,
  grade: 'lead' as const,
  note: '',
});

describe('recording days (seed: only actual days are charged; default: recording days)', () => {
  test.each([0.25, 0.5, 0.75, 1])('%d of a day is recorded', (days) => {
    expect(recordDays(anEntry(days), 0, ON)).toMatchObject({ ok: true, value: [{ event: 'days-recorded', days }] });
  });

  test.each([0, -0.25, 0.1, 0.3, 1.25])('%d of a day is no part that is recorded', (days) => {
    expect(recordDays(anEntry(days), 0, ON)).toMatchObject({
      refusal: { code: 'days-out-of-step', facts: { step: 0.25, limit: 1 }, because: [{ cite: 'DEFAULT_DAY_ENTRY' }] },
    });
  });

  test('given half a day on another assessment, then at most half a day is left', () => {
    expect(recordDays(anEntry(0.5), 0.5, ON).ok).toBe(true);
    expect(recordDays(anEntry(0.75), 0.5, ON)).toMatchObject({
      refusal: { code: 'days-exceed-limit', facts: { already: 0.5, limit: 1 } },
    });
  });

  test('a day that is still to come is not recorded', () => {
    const outcome = recordDays(anEntry(1, day('2026-11-25')), 0, ON);
    expect(outcome).toMatchObject({ refusal: { code: 'day-in-future' } });
  });

  test('however entries follow each other, a day never holds more than one day', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 })), (quarters) => {
        const total = quarters.reduce((sum, part) => {
          const outcome = recordDays(anEntry(part / 4), sum, ON);
          return outcome.ok ? sum + part / 4 : sum;
        }, 0);
        expect(total).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('reversing days', () => {
  test('is a counter-entry of the same day, person, activity and grade', () => {
    expect(reverseDays({ ...anEntry(0.75), id: 'e', reversed: false }, 'Wrong day.')).toMatchObject({
      value: [{ event: 'days-reversed', reversesId: 'e', days: -0.75, workedOn: ON, note: 'Wrong day.' }],
    });
  });

  test('happens once, and never to a counter-entry', () => {
    for (const entry of [
      { ...anEntry(0.75), id: 'e', reversed: true },
      { ...anEntry(-0.75), id: 'c', reversed: false },
    ]) {
      expect(reverseDays(entry, 'Again.')).toMatchObject({ refusal: { code: 'already-reversed' } });
    }
  });
});
