import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, day, daysBetween, isWeekend, maxDay, minDay, parseDay, weekday, yearOf } from './day.ts';

/** Any day of the years the scheme could meet, and far outside them. */
const aDay = fc.integer({ min: -690_000, max: 2_900_000 }).map((n) => addDays(day('1970-01-01'), n));
const asTemporal = (on: string) => Temporal.PlainDate.from(on);

describe('a day of the calendar', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '0000-01-01',
  ])('is not read from %s, which never was', (text) => {
    expect(parseDay(text)).toBeUndefined();
    expect(() => day(text)).toThrow(RangeError);
  });

  it.each([
    '',
    '2026-2-3',
    '24/11/2026',
    '2026-11-24T00:00:00Z',
    ' 2026-11-24',
    '2026-11-24\n',
    '٢٠٢٦-11-24',
  ])('is not read from %j, which is not written as a day', (text) => expect(parseDay(text)).toBeUndefined());

  it('knows the leap days of 2000 and 2024', () => {
    expect(parseDay('2000-02-29')).toBe('2000-02-29');
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
  });

  it('moves a month on to the last day of a shorter month', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28');
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15');
  });

  it('finds the earlier and the later of several', () => {
    const days = [day('2026-05-01'), day('2025-12-31'), day('2026-11-24')] as const;
    expect(minDay(...days)).toBe('2025-12-31');
    expect(maxDay(...days)).toBe('2026-11-24');
  });

  it('agrees with Temporal on adding days', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -20_000, max: 20_000 }), (on, days) => {
        expect(addDays(on, days)).toBe(asTemporal(on).add({ days }).toString());
      }),
    );
  });

  it('agrees with Temporal on the days between two days', () => {
    fc.assert(
      fc.property(aDay, aDay, (from, to) => {
        expect(daysBetween(from, to)).toBe(asTemporal(from).until(asTemporal(to), { largestUnit: 'days' }).days);
      }),
    );
  });

  it('agrees with Temporal on adding months, on the year and on the day of the week', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -600, max: 600 }), (on, months) => {
        const reference = asTemporal(on);
        expect(addMonths(on, months)).toBe(reference.add({ months }).toString());
        expect(yearOf(on)).toBe(reference.year);
        expect(isWeekend(on)).toBe(reference.dayOfWeek >= 6);
        expect(weekday(on) === 'monday').toBe(reference.dayOfWeek === 1);
      }),
    );
  });
});
