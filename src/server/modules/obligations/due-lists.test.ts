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

test('the list comes in pages that lose nothing and count everything, each party’s first what needs doing first', async () => {
  const officer = scheme.as('officer');
  const all = (await officer.ask('list-obligations', { query: { limit: 200 } })).answer;
  expect(all).toMatchObject({ total: all.rows.length, next: null });
  const paged: typeof all.rows = [];
  let after: string | undefined;
  do {
    const { answer } = await officer.ask('list-obligations', { query: { limit: 2, ...(after && { after }) } });
    expect(answer).toMatchObject({ total: all.total, counts: all.counts });
    paged.push(...answer.rows);
    after = answer.next ?? undefined;
  } while (after);
  expect(paged).toEqual(all.rows);
  const nowhere = (await officer.ask('list-obligations', { query: { after: 'zz' } })).answer;
  expect(nowhere).toMatchObject({ rows: [], next: null, total: all.total });
});

test('what is to be expected says where bank holidays are not proclaimed yet', async () => {
  const params = { partyId: scheme.parties.brackwater };
  const { expected } = (await scheme.as('contributor').ask('read-obligations', { params })).answer;
  expect(expected.map(({ dueBy, proclaimed }) => [dueBy.slice(0, 4), proclaimed])).toEqual([
    ['2027', true],
    ['2028', true],
    ['2029', false],
    ['2030', false],
    ['2031', false],
    ['2032', false],
  ]);
});
