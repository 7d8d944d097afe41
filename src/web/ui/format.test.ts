import { describe, expect, it } from 'vitest';
import { daysAway, daysUntil, formatAt, formatDay, formatPence, humanise, londonDay, parseDay } from './format.ts';

describe('days, instants and money in words', () => {
  it('a day is read with its weekday', () => {
    expect(formatDay('2026-11-24')).toBe('Tue 24 Nov 2026');
    expect(formatDay('2024-02-29')).toBe('Thu 29 Feb 2024');
  });

  it('text that is not a day of the calendar is shown as it came, never as another day', () => {
    expect(formatDay('2026-02-30')).toBe('2026-02-30');
    expect(formatDay('soon')).toBe('soon');
  });

  it('an instant is read in London, in winter and in summer', () => {
    expect(formatAt('2026-11-24T14:05:00Z')).toBe('24 Nov 2026, 14:05');
    expect(formatAt('2026-07-01T23:30:00.000Z')).toBe('2 Jul 2026, 00:30');
    expect(londonDay('2026-07-01T23:30:00Z')).toBe('2026-07-02');
  });

  it('pence become pounds with separators and a real minus sign', () => {
    expect(formatPence(1333333)).toBe('£13,333.33');
    expect(formatPence(-5)).toBe('−£0.05');
    expect(formatPence(0)).toBe('£0.00');
  });

  it('a due day says how long there is, or how late it is', () => {
    expect(daysUntil('2026-12-06', '2026-11-24')).toBe('in 12 days');
    expect(daysUntil('2026-11-25', '2026-11-24')).toBe('tomorrow');
    expect(daysUntil('2026-11-24', '2026-11-24')).toBe('today');
    expect(daysUntil('2026-11-23', '2026-11-24')).toBe('1 day late');
    expect(daysUntil('2026-03-28', '2026-03-31')).toBe('3 days late');
    expect(daysAway('2026-11-20', '2026-11-24')).toBe('4 days ago');
  });

  it.each([
    ['24/11/2026', '2026-11-24'],
    ['24.11.26', '2026-11-24'],
    ['4 sept 2026', '2026-09-04'],
    ['Tue 24 November 2026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
  ])('a person may type a day as %s', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });

  it.each(['31/02/2026', '11/24/2026', '24 Nov', '24 foo 2026', ''])('%j is not taken for a day', (typed) => {
    expect(parseDay(typed)).toBeNull();
  });

  it('an operation name can be read aloud', () => {
    expect(humanise('reschedule-booking')).toBe('Reschedule booking');
  });
});
