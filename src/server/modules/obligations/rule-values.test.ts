import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { anAssessment } from '../../../testing/facts.ts';
import { openScheme, type TestScheme, TODAY } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
  // Year 2 of Brackwater, 90,000 domestic premises: a Verification assessment while it is below the threshold.
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

const day = (text: string) => text as Day;
const threshold = { key: 'supplier-portfolio-test' };
const lower = { domestic: 1, nonDomestic: 5, limit: 50_000 };
const said = { from: TODAY, reason: 'The equation was read.', source: 'SEC G8, edition of November 2026' };

test('before a value is replaced, SECAS sees whose obligations would change, and nothing is written', async () => {
  const officer = scheme.as('officer');
  const query = { from: day('2027-01-01'), value: JSON.stringify(lower) };
  const preview = (await officer.ask('preview-rule-value', { params: threshold, query })).answer;
  expect(preview.after).toContain('50,000');
  expect(
    preview.changes.map(({ party, before, after }) => [party.name, before[0]?.kind, after[0]?.kind]),
  ).toContainEqual(['Brackwater Energy', 'vusa', 'fusa']);
  const unfit = await officer.ask('preview-rule-value', { params: threshold, query: { ...query, value: '7' } });
  expect(unfit.problem.code).toBe('rule-value-does-not-fit');
  const noJson = await officer.ask('preview-rule-value', { params: threshold, query: { ...query, value: 'seven' } });
  expect(noJson.problem.code).toBe('invalid-input');
  const party = await scheme.as('administrator').ask('preview-rule-value', { params: threshold, query });
  expect(party.problem.code).toBe('not-permitted');
  expect((await row('officer', threshold.key))?.version).toBe(1);
});

test('a value confirmed by SECAS is cited so; an older version is refused, the same command has one effect', async () => {
  const administrator = scheme.as('secasAdministrator');
  const params = { key: 'second-assessment-window' };
  const ask = { params, body: { version: 1, ...said }, key: newId() };
  const confirmed = (await administrator.ask('confirm-rule-value', ask)).answer;
  expect(confirmed).toMatchObject({ version: 2, unsure: false });
  expect(confirmed.entries[0]).toMatchObject({
    trust: 'by-secas',
    inForce: true,
    settled: { action: 'confirmed', reason: said.reason, source: said.source },
  });
  expect((await administrator.ask('confirm-rule-value', ask)).answer.version).toBe(2);
  const stale = await administrator.ask('confirm-rule-value', { params, body: { version: 1, ...said } });
  expect(stale.problem.code).toBe('stale-version');
  const again = await administrator.ask('confirm-rule-value', { params, body: { version: 2, ...said } });
  expect(again.problem.code).toBe('rule-value-confirmed');

  const { due } = (await read()).answer;
  expect(due[0]?.because.map(({ trust }) => trust)).toContain('by-secas');
  const asOf = (await read(day('2026-11-23'))).answer;
  expect(asOf.due[0]?.because.map(({ trust }) => trust)).not.toContain('by-secas');
});

test('a replaced value decides from its day on, and every answer follows it', async () => {
  const administrator = scheme.as('secasAdministrator');
  const body = { version: 1, ...said, from: day('2027-01-01'), value: lower };
  const replaced = (await administrator.ask('replace-rule-value', { params: threshold, body })).answer;
  expect(replaced.entries[0]).toMatchObject({ from: '2027-01-01', inForce: false, settled: { action: 'replaced' } });
  expect((await read()).answer.cycle.category).toBe('supplier-below');
  expect((await read(day('2027-01-01'))).answer.cycle.category).toBe('supplier-above');
  const list = await scheme
    .as('officer')
    .ask('list-obligations', { query: { on: day('2027-01-01'), search: 'Brackwater' } });
  expect(list.answer.rows[0]).toMatchObject({ kind: 'fusa', category: 'supplier-above' });
});

test('a value of another part of the rule book is settled likewise: the preview says what follows it, and the service does', async () => {
  const [administrator, officer] = [scheme.as('secasAdministrator'), scheme.as('officer')];
  const params = { key: 'meeting-days' };
  const value = { weekday: 'wednesday', weeksOfMonth: [1, 3] };
  const query = { from: TODAY, value: JSON.stringify(value) };
  const preview = (await officer.ask('preview-rule-value', { params, query })).answer;
  expect(preview).toMatchObject({ changes: [] });
  expect(preview.touches).toContain('Meetings and decisions from then on');
  const days = async () =>
    (await officer.ask('list-meetings')).answer.proposedDays.map(({ heldOn }) =>
      Math.ceil(Number(heldOn.slice(8)) / 7),
    );
  expect(new Set(await days())).toEqual(new Set([2, 4]));
  const body = { version: 1, ...said, value };
  expect((await administrator.ask('replace-rule-value', { params, body })).answer.entries[0]?.text).toContain('1; 3');
  expect(new Set(await days())).toEqual(new Set([1, 3]));
  const who = await administrator.ask('replace-rule-value', {
    params: { key: 'condition-dischargers' },
    body: { version: 1, ...said, value: ['auditor'] },
  });
  expect(who.problem.code).toBe('rule-value-is-logic');
});

test('only SECAS’s administrator settles a value, and sees so on it; a key that is none is not found', async () => {
  const officer = await scheme
    .as('officer')
    .ask('confirm-rule-value', { params: threshold, body: { version: 2, ...said } });
  expect(officer.problem.code).toBe('not-permitted');
  const actions = (await row('secasAdministrator', 'supplier-portfolio-test'))?.actions;
  expect(actions).toMatchObject([
    { operation: 'confirm-rule-value', open: true },
    { operation: 'replace-rule-value', open: true },
  ]);
  expect((await row('officer', 'position-in-cycle'))?.actions.map(({ open }) => open)).toEqual([false, false]);
  expect((await row('contributor', 'position-in-cycle'))?.actions).toEqual([]);
  const unknown = await scheme
    .as('secasAdministrator')
    .ask('confirm-rule-value', { params: { key: 'no-such-value' }, body: { version: 1, ...said } });
  expect(unknown.problem.code).toBe('not-found');
});

const read = (on?: Day) =>
  scheme
    .as('contributor')
    .ask('read-obligations', { params: { partyId: scheme.parties.brackwater }, ...(on && { query: { on } }) });

async function row(person: 'officer' | 'secasAdministrator' | 'contributor', key: string) {
  const { rows } = (await scheme.as(person).ask('read-rule-values')).answer;
  return rows.find((each) => each.key === key);
}
