import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { anAssessment } from '../../../testing/facts.ts';
import { openScheme, type TestScheme, TODAY } from '../../../testing/server.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
  // Year 2 of Brackwater, 90,000 domestic premises: a Verification assessment while it is below the threshold.
  const endedOn = '2026-02-20' as Day;
  const held = { fieldwork_ended_on: endedOn, outcome: 'approved', decided_on: endedOn } as const;
  await anAssessment(scheme, { kind: 'fusa', state: 'closed', initial: true, ...held });
});
afterAll(() => scheme.close());

type Person = Parameters<TestScheme['as']>[0];
const ask = (person: Person, changes: unknown, partyId = scheme.parties.brackwater) =>
  scheme.as(person).ask('preview-what-if', {
    params: { partyId },
    query: { changes: typeof changes === 'string' ? changes : JSON.stringify(changes) },
  });
const askForAll = (person: Person, changes: unknown, query = {}) =>
  scheme.as(person).ask('preview-what-if-for-all', { query: { changes: JSON.stringify(changes), ...query } });

const grown = { premises: [{ countedOn: '2027-01-01', domestic: 300_000, nonDomestic: 0 }] };
const lower = {
  ruleValues: [{ key: 'supplier-portfolio-test', from: TODAY, value: { domestic: 1, nonDomestic: 5, limit: 50_000 } }],
};

test('given a count that crosses the threshold, both answers stand side by side, and what is otherwise is said', async () => {
  const { before, after, differences, changes } = (await ask('contributor', grown)).answer;
  expect(changes).toEqual(grown);
  expect(before.expected.map(({ kind }) => kind)).toEqual(['vusa', 'ssa', 'fusa', 'vusa', 'ssa', 'fusa']);
  expect(after.expected.map(({ kind }) => kind)).toEqual(Array(6).fill('fusa'));
  expect(after.expected[0]?.because.map(({ rule }) => rule)).toContain(
    'On Fri 1 Jan 2027, 300,000 domestic and 0 non-domestic premises were counted.',
  );
  expect(differences[0]).toMatchObject({ how: 'changes', sentence: 'The VUSA by Sat 20 Feb 2027 becomes a FUSA.' });
  expect(after.items.filter(({ standing }) => standing === 'forecast').map(({ kind }) => kind)).toContain('fusa');
});

test('given no changes, both answers are today’s, and today’s is what read-obligations answers', async () => {
  const { before, after, differences } = (await ask('contributor', {})).answer;
  expect(after).toEqual(before);
  expect(differences).toEqual([]);
  const params = { partyId: scheme.parties.brackwater };
  const today = (await scheme.as('contributor').ask('read-obligations', { params })).answer;
  expect(before.due).toEqual(today.due);
  expect(before.expected.map(({ dueBy, kind }) => [dueBy, kind])).toEqual(
    today.expected.map(({ dueBy, kind }) => [dueBy, kind]),
  );
});

test('nothing is saved: the journal, the outbox and every table are as they were', async () => {
  const before = await everyRow();
  await ask('contributor', { ...grown, category: { to: 'large-supplier', from: '2027-01-01' }, ...lower });
  await ask('officer', { userRoles: [{ role: 'gas-supplier', addedOn: TODAY }] });
  await askForAll('officer', lower);
  expect(await everyRow()).toEqual(before);
});

test('changes that cannot be are refused by path, with what was found and what was expected', async () => {
  const problem = async (changes: unknown) => {
    const reply = await ask('contributor', changes);
    return [
      reply.status,
      reply.problem.code,
      ...reply.problem.errors.map(({ path, message }) => `${path}: ${message}`),
    ];
  };
  expect(await problem({ premises: [{ countedOn: '2027-02-30', domestic: -1, nonDomestic: 0 }] })).toEqual([
    400,
    'invalid-input',
    'changes.premises[0].countedOn: Found "2027-02-30"; expected a day that exists, as in 2026-11-24.',
    'changes.premises[0].domestic: Found -1; expected a whole number, 0 or more.',
  ]);
  expect(await problem('seven')).toContainEqual(expect.stringMatching(/^changes: Found no JSON/));
  expect(await problem('7')).toContainEqual('changes: Found 7; expected an object.');
  const settled = { ruleValues: [{ key: 'position-in-cycle', from: TODAY, value: 'backwards' }] };
  expect(await problem(settled)).toContainEqual(expect.stringMatching(/^changes\.ruleValues\[0\]\.key: /));
});

test('a party asks for itself, SECAS and the User CIO for any; a foreign party does not exist, and nobody else may', async () => {
  for (const person of ['officer', 'lead', 'administrator'] as const)
    expect((await ask(person, grown)).status, person).toBe(200);
  const foreign = await ask('stranger', grown);
  const none = await ask('stranger', grown, '00000000-0000-4000-8000-000000000000');
  expect([foreign.status, foreign.problem.code]).toEqual([404, 'not-found']);
  expect(foreign.text).toBe(none.text);
  expect((await ask('memberOne', grown)).problem.code).toBe('not-permitted');
  for (const person of ['contributor', 'lead', 'memberOne'] as const)
    expect((await askForAll(person, lower)).problem.code, person).toBe('not-permitted');
});

test('for all: another limit says whose six years change, and how many of each kind in each year', async () => {
  const { parties, affected, years, rows } = (await askForAll('officer', lower)).answer;
  expect(affected).toBeLessThanOrEqual(parties);
  const brackwater = rows.find(({ party }) => party.name === 'Brackwater Energy');
  expect(brackwater?.differences[0]?.sentence).toContain('becomes a FUSA');
  const [first] = years.filter(({ year }) => year === 2027);
  const count = (kind: string) => first?.kinds.find((each) => each.kind === kind);
  expect(count('vusa')?.after).toBe((count('vusa')?.before ?? 0) - 1);
  expect(count('fusa')?.after).toBe((count('fusa')?.before ?? 0) + 1);
  const none = (await askForAll('officer', lower, { search: 'no such party' })).answer;
  expect([none.affected, none.found, none.rows]).toEqual([affected, 0, []]);
});

test('for all: every count tenfold moves a Supplier above the threshold; no change moves nobody', async () => {
  const tenfold = { portfolio: { from: TODAY, percent: 1000 } };
  const { rows } = (await askForAll('officer', tenfold)).answer;
  expect(rows.map(({ party }) => party.name)).toContain('Brackwater Energy');
  expect((await askForAll('officer', {})).answer).toMatchObject({ affected: 0, rows: [] });
  const ofOne = await askForAll('officer', grown);
  expect(ofOne.problem.errors[0]?.path).toBe('changes.premises');
});

test('the next six years of everyone one may see: counts by quarter, and which they are', async () => {
  const forecast = async (person: Person, query = {}) =>
    (await scheme.as(person).ask('read-due-forecast', { query })).answer;
  const { quarters, items, total } = await forecast('contributor');
  expect(quarters).toHaveLength(25);
  expect(quarters[0]).toMatchObject({ year: 2026, quarter: 4 });
  expect([total, items.map(({ kind }) => kind)]).toEqual([6, ['vusa', 'ssa', 'fusa', 'vusa', 'ssa', 'fusa']]);
  const first = { year: 2028, quarter: 1, count: 1, kinds: [{ kind: 'ssa', count: 1 }] };
  expect(quarters).toContainEqual(first);
  const narrowed = await forecast('officer', { year: 2028, quarter: 1, search: 'Brackwater' });
  expect(narrowed.items.map(({ party, kind }) => [party.name, kind])).toEqual([['Brackwater Energy', 'ssa']]);
  expect(narrowed.quarters).toContainEqual(first);
  expect((await forecast('stranger')).items.map(({ party }) => party.name)).not.toContain('Brackwater Energy');
});

/** Every table with the number of its rows, and the newest of the journal. */
const everyRow = () =>
  scheme.given(async (tx) => {
    const tables = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'assay' order by tablename`.execute(tx);
    const counts: Record<string, unknown> = {};
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ digest: string }>`
        select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest
        from ${sql.table(`assay.${name}`)} t`.execute(tx);
      counts[name] = rows[0]?.digest;
    }
    return counts;
  });
