import { expect, test } from 'vitest';
import { day } from '../values/day.ts';
import { type Cell, readCounts } from './read-counts.ts';

const known = new Map([
  ['P-001', { takesPremises: true }],
  ['P-002', { takesPremises: true }],
  ['P-009', { takesPremises: false }],
]);
const HEAD = ['party_ref', 'counted_on', 'devices', 'domestic_premises', 'non_domestic_premises'];
const read = (...rows: Cell[][]) => readCounts({ name: 'Inventory', rows: [HEAD, ...rows] }, known, day('2026-11-24'));

test('given rows of parties in the register, when they are read, then each is a count, with its premises where it has them', () => {
  const { counts, errors } = read(
    ['P-001', '2026-11-20', '120,000'],
    ['P-002', new Date('2026-11-20T00:00:00Z'), 5, 4, 1],
    ['', '', ''],
  );
  expect(errors).toEqual([]);
  expect(counts).toEqual([
    { ref: 'P-001', countedOn: '2026-11-20', devices: 120_000 },
    { ref: 'P-002', countedOn: '2026-11-20', devices: 5, premises: { domestic: 4, nonDomestic: 1 } },
  ]);
});

test('given cells that are wrong, then each is named by sheet and cell, with what was found and what was expected', () => {
  const { counts, errors } = read(
    ['P-404', '2026-02-30', '-1'],
    ['P-001', '2026-12-01', 1.5, 10],
    ['P-009', '2026-11-20', 7, 1, 1],
    ['P-002', '2026-11-20', 7],
    ['P-002', '2026-11-20', 8],
  );
  expect(counts.map(({ ref }) => ref)).toEqual(['P-002']);
  expect(errors.every(({ sheet }) => sheet === 'Inventory')).toBe(true);
  expect(errors.map(({ cell, found }) => `${cell} ${found}`)).toEqual([
    'A2 P-404',
    'B2 2026-02-30',
    'C2 -1',
    'B3 2026-12-01',
    'C3 1.5',
    'E3 nothing',
    'D4 1',
    'A6 P-002',
  ]);
  expect(errors[0]?.expected).toContain('reference of a party');
});

test('given no columns by these names, or no rows, then that is what is named', () => {
  const none = readCounts({ name: 'CSV', rows: [['party', 'count']] }, known, day('2026-11-24'));
  expect(none.errors).toEqual([
    { sheet: 'CSV', cell: 'A1', found: 'party, count', expected: 'columns party_ref, counted_on, devices' },
  ]);
  expect(read().errors).toMatchObject([{ cell: 'A2', found: 'nothing' }]);
});
