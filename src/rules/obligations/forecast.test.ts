import { describe, expect, it } from 'vitest';
import { day } from '../values/day.ts';
import { aParty, history, premises } from './facts.testing.ts';
import { forecast } from './forecast.ts';
import type { PartyFacts } from './party-facts.ts';

const today = day('2026-11-24');
const expected = (facts: PartyFacts) => forecast(facts, today).map(({ kind, year, dueBy }) => [kind, year, dueBy]);
const small = aParty('small-supplier', { premises: [premises(90_000)] });

describe('the next six years (sections 2.2 and 2.5, as if each were held on its due day)', () => {
  it('given a supplier below the threshold, then two cycles follow each other', () => {
    expect(expected(history(small, '2026-02-20', 'fusa'))).toEqual([
      ['vusa', 2, '2027-02-20'],
      ['ssa', 3, '2028-02-20'],
      ['fusa', 1, '2029-02-20'],
      ['vusa', 2, '2030-02-20'],
      ['ssa', 3, '2031-02-20'],
      ['fusa', 1, '2032-02-20'],
    ]);
  });

  it('given a count that is known for a later day, then the years from that day on follow it (what if)', () => {
    const grows = { ...small, premises: [...small.premises, premises(300_000, 0, day('2028-01-01'))] };
    expect(expected(history(grows, '2026-02-20', 'fusa')).map(([kind]) => kind)).toEqual([
      'vusa',
      'fusa',
      'fusa',
      'fusa',
      'fusa',
      'fusa',
    ]);
  });

  it('given a booking, then the years after it count from its day', () => {
    const open = { ref: 'UA-7', kind: 'vusa', userRoles: [], state: 'scheduled', endOn: day('2027-01-13') } as const;
    expect(expected({ ...history(small, '2026-02-20', 'fusa'), open }).slice(0, 2)).toEqual([
      ['vusa', 2, '2027-02-20'],
      ['ssa', 3, '2028-01-13'],
    ]);
  });

  it('given an overdue one, then the next is a year after the earliest day it can be held', () => {
    expect(expected(history(small, '2024-02-20', 'fusa')).slice(0, 2)).toEqual([
      ['vusa', 2, '2025-02-20'],
      ['ssa', 3, '2027-11-25'],
    ]);
  });

  it('given no initial Full assessment, then no year has a day', () => {
    expect(forecast(small, today)).toEqual([]);
  });
});
