import { describe, expect, it } from 'vitest';
import { day } from '../values/day.ts';
import { cyclePicture } from './cycle.ts';
import { aParty, history, premises } from './facts.testing.ts';

const today = day('2026-11-24');
const party = aParty('small-supplier', { premises: [premises(90_000)] });
const drawn = (facts: typeof party) =>
  cyclePicture(facts, today).items.map(({ standing, kind, year, on }) => [standing, kind, year, on]);

describe('the picture of the three-year cycle (section 2.1)', () => {
  it('given a party before its first assessment, then its years are drawn without days', () => {
    expect(drawn(party)).toEqual([
      ['due', 'fusa', 1, undefined],
      ['forecast', 'vusa', 2, undefined],
      ['forecast', 'ssa', 3, undefined],
      ['forecast', 'fusa', 1, undefined],
    ]);
  });

  it('given year 2 is due, then year 1 is past, and year 3 and the next cycle are expected a year apart', () => {
    expect(drawn(history(party, '2026-02-20', 'fusa'))).toEqual([
      ['past', 'fusa', 1, '2026-02-20'],
      ['due', 'vusa', 2, '2027-02-20'],
      ['forecast', 'ssa', 3, '2028-02-20'],
      ['forecast', 'fusa', 1, '2029-02-20'],
    ]);
  });

  it('given it is booked, then the booking is drawn at its own day, and what is expected counts from there', () => {
    const open = { ref: 'UA-7', kind: 'vusa', userRoles: ['import-supplier'], state: 'scheduled' } as const;
    const booked = { ...open, startOn: day('2027-01-11'), endOn: day('2027-01-13') };
    expect(drawn({ ...history(party, '2026-02-20', 'fusa'), open: booked }).slice(1)).toEqual([
      ['due', 'vusa', 2, '2027-02-20'],
      ['booked', 'vusa', 2, '2027-01-13'],
      ['forecast', 'ssa', 3, '2028-01-13'],
      ['forecast', 'fusa', 1, '2029-01-13'],
    ]);
  });

  it('given it is overdue, then nothing is expected in the past', () => {
    expect(drawn(history(party, '2024-02-20', 'fusa'))[2]).toEqual(['forecast', 'ssa', 3, '2027-11-24']);
  });

  it('given a cycle is done, then the second begins with year 1', () => {
    const done = history(party, '2023-11-01', 'fusa', 'vusa', 'ssa', 'fusa');
    expect(cyclePicture(done, today)).toMatchObject({ cycleNo: 2, letter: 'B' });
    expect(drawn(done).slice(0, 2)).toEqual([
      ['past', 'fusa', 1, '2026-11-01'],
      ['due', 'vusa', 2, '2027-11-01'],
    ]);
  });
});
