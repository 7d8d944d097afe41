import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BANK_HOLIDAYS,
  BANK_HOLIDAYS_FROM_YEAR,
  BANK_HOLIDAYS_TO_YEAR,
  BANK_HOLIDAYS_VERSION,
} from './bank-holidays.ts';
import { addDays, day, isWeekend } from './day.ts';
import { addWorkingDays, isWorkingDay, kindOfDay, nextWorkingDay, workingDaysBetween } from './working-days.ts';

const aDay = fc.integer({ min: 0, max: 4700 }).map((n) => addDays(day('2015-06-01'), n));

describe('Working Days (default Q25: bank holidays of England and Wales)', () => {
  it('agree with an independent list of bank holidays, year by year', () => {
    const independent = new Holidays('GB', 'ENG');
    for (let year = BANK_HOLIDAYS_FROM_YEAR; year <= BANK_HOLIDAYS_TO_YEAR; year += 1) {
      const theirs = independent
        .getHolidays(year)
        .filter((holiday) => holiday.type === 'public' || holiday.type === 'bank')
        .map((holiday) => day(holiday.date.slice(0, 10)))
        .filter((on) => !isWeekend(on));
      const ours = BANK_HOLIDAYS.filter((on) => on.startsWith(String(year)));
      expect(ours, `bank holidays of ${year}`).toEqual([...new Set(theirs)].sort());
    }
  });

  it.each([
    '2020-05-08',
    '2022-06-02',
    '2022-06-03',
    '2022-09-19',
    '2023-05-08',
    '2026-12-28',
  ])('leave out %s, a one-off or substitute holiday', (text) => expect(kindOfDay(day(text))).toBe('bank-holiday'));

  it('count the day after, not the day itself: 5 Working Days after Thu 24 Dec 2026 is Tue 5 Jan 2027', () => {
    expect(addWorkingDays(day('2026-12-24'), 5)).toEqual({
      on: '2027-01-05',
      proclaimed: true,
      calendar: BANK_HOLIDAYS_VERSION,
    });
  });

  it('count back to a paper day: 5 Working Days before Wed 9 Dec 2026 is Wed 2 Dec 2026', () => {
    expect(addWorkingDays(day('2026-12-09'), -5).on).toBe('2026-12-02');
  });

  it('say when the holidays they needed are not yet proclaimed, and leave out weekends only', () => {
    expect(addWorkingDays(day('2028-12-22'), 10).proclaimed).toBe(false);
    expect(kindOfDay(day('2029-01-01'))).toBe('not-yet-proclaimed');
    expect(kindOfDay(day('2029-01-06'))).toBe('weekend');
  });

  it('come back to where they started when counted forth and back', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const start = nextWorkingDay(from);
        const end = addWorkingDays(start, count).on;
        expect(isWorkingDay(end)).toBe(true);
        expect(addWorkingDays(end, -count).on).toBe(start);
        expect(workingDaysBetween(start, end)).toBe(count + 1);
      }),
    );
  });
});
