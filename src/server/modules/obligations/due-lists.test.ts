import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { anAssessment } from '../../../testing/facts.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
  const endedOn = '2026-02-20' as Day;
  await anAssessment(scheme, {
    kind: 'fusa',
    state: 'closed',
    initial: true,
    fieldwork_ended_on: endedOn,
    outcome: 'approved',
    decided_on: endedOn,
  });
});
afterAll(() => scheme.close());

test('a calendar year shows what is due now at its day, and the years after as they are to be expected', async () => {
  const months = async (person: 'officer' | 'contributor' | 'stranger', year: number) => {
    const { answer } = await scheme.as(person).ask('read-due-calendar', { query: { year } });
    expect(answer.months).toHaveLength(12);
    return answer.months.flatMap(({ month, items }) =>
      items.map(({ party, kind, state }) => [month, party.name, kind, state ?? 'expected']),
    );
  };
  expect(await months('officer', 2027)).toContainEqual([2, 'Brackwater Energy', 'vusa', 'book-now']);
  expect(await months('officer', 2028)).toContainEqual([2, 'Brackwater Energy', 'ssa', 'expected']);
  expect(await months('contributor', 2028)).toEqual([[2, 'Brackwater Energy', 'ssa', 'expected']]);
  expect((await months('stranger', 2027)).map(([, name]) => name)).not.toContain('Brackwater Energy');
});

test('the list is to be had as a workbook, with the columns of the CSV', async () => {
  const reply = await scheme.as('officer').ask('download-obligations-workbook', { query: { search: 'Brackwater' } });
  expect(reply.status).toBe(200);
  expect(reply.headers['content-type']).toContain('spreadsheetml');
  expect(reply.text.startsWith('PK')).toBe(true);
});
