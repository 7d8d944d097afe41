import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

const day = (text: string) => text as Day;
const brackwater = () => ({ partyId: scheme.parties.brackwater });

test('SECAS registers a party, and from then on an initial Full assessment is due of it', async () => {
  const officer = scheme.as('officer');
  const body = {
    ref: 'P-100',
    name: 'Fenwater Energy',
    category: 'small-supplier' as const,
    accededOn: day('2026-11-02'),
    userRoles: ['import-supplier' as const],
  };
  const key = newId();
  const registered = await officer.ask('register-party', { body, key });
  expect(registered.answer).toMatchObject({ ref: 'P-100', userRoles: [{ role: 'import-supplier', enteredOn: null }] });
  const again = await officer.ask('register-party', { body, key });
  expect(again.answer.id).toBe(registered.answer.id);

  const due = await officer.ask('read-obligations', { params: { partyId: registered.answer.id } });
  expect(due.answer.due.map(({ reason, kind }) => [reason, kind])).toEqual([['initial', 'fusa']]);

  const taken = await officer.ask('register-party', { body: { ...body, name: 'Another' } });
  expect(taken.problem.code).toBe('party-ref-taken');
  const early = await officer.ask('register-party', { body: { ...body, ref: 'P-101', accededOn: day('2026-12-01') } });
  expect(early.problem.code).toBe('day-to-come');
  const notTheirs = await scheme.as('administrator').ask('register-party', { body: { ...body, ref: 'P-102' } });
  expect(notTheirs.problem.code).toBe('not-permitted');
});

test('SECAS amends name, group and sites; an older version is refused', async () => {
  const officer = scheme.as('officer');
  const before = (await officer.ask('read-party', { params: brackwater() })).answer;
  const change = { name: before.name, groupName: 'Brackwater Group', sites: ['Head office', 'Data centre'] };
  const amended = await officer.ask('amend-party', {
    params: brackwater(),
    body: { version: before.version, ...change },
  });
  expect(amended.answer).toMatchObject({ groupName: 'Brackwater Group', version: before.version + 1 });
  const stale = await officer.ask('amend-party', {
    params: brackwater(),
    body: { version: before.version, ...change },
  });
  expect(stale.problem.code).toBe('stale-version');
});

test('a party adds a User Role once, and a Full assessment for it is due before its entry (default Q24)', async () => {
  const administrator = scheme.as('administrator');
  const key = newId();
  const ask = { params: brackwater(), body: { role: 'export-supplier' }, key } as const;
  const added = await administrator.ask('add-user-role', ask);
  expect(added.answer.userRoles.map(({ role }) => role)).toContain('export-supplier');
  expect((await administrator.ask('add-user-role', ask)).answer.userRoles).toHaveLength(3);
  const twice = await administrator.ask('add-user-role', { params: brackwater(), body: { role: 'export-supplier' } });
  expect(twice.problem.code).toBe('role-already-held');
  const foreign = await scheme
    .as('stranger')
    .ask('add-user-role', { params: brackwater(), body: { role: 'other-user' } });
  expect(foreign.problem.code).toBe('not-found');
});

test('a second User System is entered, and SECAS has notice of it (G3.9)', async () => {
  const contributor = scheme.as('contributor');
  const providers = (await contributor.ask('list-providers')).answer.rows;
  expect(providers).toEqual([{ id: scheme.parties.hollin, name: 'Hollin Shared Systems' }]);

  const shared = { name: 'Shared gateway', kind: 'shared', inUseFrom: day('2027-01-04') } as const;
  const nobody = await contributor.ask('add-user-system', { params: brackwater(), body: shared });
  expect(nobody.problem.code).toBe('provider-required');
  const noProvider = await contributor.ask('add-user-system', {
    params: brackwater(),
    body: { ...shared, providerPartyId: scheme.parties.quillon },
  });
  expect(noProvider.problem.code).toBe('not-a-provider');

  const key = newId();
  const body = { ...shared, providerPartyId: scheme.parties.hollin };
  const added = await contributor.ask('add-user-system', { params: brackwater(), body, key });
  expect(added.answer.systems.find(({ name }) => name === 'Shared gateway')?.provider?.name).toBe(
    'Hollin Shared Systems',
  );
  await contributor.ask('add-user-system', { params: brackwater(), body, key });
  const notices = (await scheme.as('officer').ask('list-notices')).answer.rows;
  expect(notices.filter(({ letter }) => letter === 'second-user-system')).toHaveLength(1);

  // The provider's Users are told to SECAS and to nobody else.
  const hollin = { partyId: scheme.parties.hollin };
  expect(
    (await scheme.as('officer').ask('read-party', { params: hollin })).answer.users?.map(({ name }) => name),
  ).toEqual(['Brackwater Energy']);
  expect((await scheme.as('contributor').ask('read-party', { params: hollin })).problem.code).toBe('not-found');
  expect((await scheme.as('chair').ask('read-party', { params: hollin })).answer.users).toBeNull();
});

test('a second User System that SECAS enters has yet to be told; the SSC’s decision is recorded once it was (G3.9)', async () => {
  const quillon = { partyId: scheme.parties.quillon };
  const [officer, stranger] = [scheme.as('officer'), scheme.as('stranger')];
  const body = { name: 'Field gateway', kind: 'bespoke', inUseFrom: day('2026-11-02') } as const;
  const entered = (await officer.ask('add-user-system', { params: quillon, body })).answer;
  const system = entered.systems.find(({ name }) => name === 'Field gateway');
  expect(system).toMatchObject({ second: true, toldOn: null, review: null });
  const params = { ...quillon, systemId: system?.id ?? '' };
  const { duties } = (await stranger.ask('read-obligations', { params: quillon })).answer;
  expect(duties).toMatchObject([{ duty: 'tell-of-second-system', state: 'duty-overdue', dueBy: '2026-11-01' }]);
  const listed = (await officer.ask('list-obligations', { query: { state: 'duty-overdue' } })).answer;
  expect(listed.rows).toMatchObject([{ party: { name: entered.name }, duty: 'tell-of-second-system' }]);
  const csv = await officer.ask('download-obligations', { query: { state: 'duty-overdue' } });
  expect(csv.text.split('\r\n')[1]).toMatch(/duty-overdue,,2026-11-01,,no,tell-of-second-system$/);
  const needs = async (person: 'officer' | 'stranger' | 'contributor') =>
    (await scheme.as(person).ask('read-home')).answer.needs.map(({ operation, party }) => [operation, party?.name]);
  expect(await needs('officer')).toContainEqual(['read-obligations', entered.name]);
  expect(await needs('stranger')).toContainEqual(['tell-of-user-system', entered.name]);
  expect(await needs('contributor')).not.toContainEqual(['tell-of-user-system', entered.name]);

  const decision = {
    how: 'ad-hoc',
    by: day('2027-03-31'),
    decidedOn: day('2026-11-24'),
    reason: 'It is new.',
  } as const;
  const early = await officer.ask('decide-system-review', { params, body: decision });
  expect(early.problem.code).toBe('system-not-told');
  const foreign = await scheme.as('contributor').ask('tell-of-user-system', { params, body: {} });
  expect(foreign.problem.code).toBe('not-found');
  const key = newId();
  const told = await stranger.ask('tell-of-user-system', { params, body: {}, key });
  expect(told.answer.systems.find(({ id }) => id === params.systemId)?.toldOn).toBe('2026-11-24');
  expect((await stranger.ask('tell-of-user-system', { params, body: {}, key })).status).toBe(200);
  expect((await officer.ask('tell-of-user-system', { params, body: {} })).problem.code).toBe('system-already-told');
  expect(await needs('officer')).toContainEqual(['decide-system-review', entered.name]);

  const own = await stranger.ask('decide-system-review', { params, body: decision });
  expect(own.problem.code).toBe('not-permitted');
  const wrong = await officer.ask('decide-system-review', { params, body: { ...decision, how: 'next-annual' } });
  expect(wrong.problem.errors).toContainEqual(expect.objectContaining({ path: 'by' }));
  const decided = await scheme.as('chair').ask('decide-system-review', { params, body: decision });
  expect(decided.answer.systems.find(({ id }) => id === params.systemId)?.review).toMatchObject({
    how: 'ad-hoc',
    by: '2027-03-31',
  });
  const after = (await stranger.ask('read-obligations', { params: quillon })).answer;
  expect(after.duties).toEqual([]);
  expect(after.due.map(({ reason, dueBy }) => [reason, dueBy])).toContainEqual(['second-system', '2027-03-31']);
  expect(await needs('officer')).not.toContainEqual(['decide-system-review', entered.name]);
  const notices = (await stranger.ask('list-notices')).answer.rows;
  expect(notices.map(({ letter }) => letter)).toContain('system-review-decided');
});

test('a User System ends once, not before it began, and only by its own party', async () => {
  const contributor = scheme.as('contributor');
  const { systems } = (await contributor.ask('read-party', { params: brackwater() })).answer;
  const systemId = systems.find(({ name }) => name === 'Core User System')?.id ?? '';
  const params = { ...brackwater(), systemId };
  const before = await contributor.ask('end-user-system', { params, body: { inUseUntil: day('2019-01-01') } });
  expect(before.problem.code).toBe('ends-before-it-began');
  const foreign = await scheme.as('stranger').ask('end-user-system', {
    params: { partyId: scheme.parties.quillon, systemId },
    body: { inUseUntil: day('2027-01-31') },
  });
  expect(foreign.problem.code).toBe('not-found');
  const ended = await contributor.ask('end-user-system', { params, body: { inUseUntil: day('2027-01-31') } });
  expect(ended.answer.systems.find(({ id }) => id === systemId)?.inUseUntil).toBe('2027-01-31');
  const again = await contributor.ask('end-user-system', { params, body: { inUseUntil: day('2027-02-28') } });
  expect(again.problem.code).toBe('system-already-ended');
});

test('a count shows what it would change before it is declared, and the latest count decides', async () => {
  const contributor = scheme.as('contributor');
  const count = { countedOn: day('2026-11-20'), domestic: 240_000, nonDomestic: 2_001 };
  const preview = await contributor.ask('preview-premises', {
    params: brackwater(),
    query: { ...count, devices: 200_000 },
  });
  expect(preview.answer).toMatchObject({
    before: { category: 'supplier-below' },
    after: { category: 'supplier-above' },
    changed: true,
  });
  expect(preview.answer.warning).toContain('Supplier at or below the threshold');
  expect((await contributor.ask('read-party', { params: brackwater() })).answer.premises).toHaveLength(1);

  const key = newId();
  const body = { ...count, devices: null, note: 'Half-year count' };
  const declared = await contributor.ask('declare-premises', { params: brackwater(), body, key });
  expect(declared.answer.premises?.map(({ domestic }) => domestic)).toEqual([240_000, 90_000]);
  await contributor.ask('declare-premises', { params: brackwater(), body, key });
  expect((await contributor.ask('read-party', { params: brackwater() })).answer.premises).toHaveLength(2);
  const { cycle } = (await contributor.ask('read-obligations', { params: brackwater() })).answer;
  expect(cycle).toMatchObject({ category: 'supplier-above', letter: 'A' });
  const asOf = await contributor.ask('read-obligations', { params: brackwater(), query: { on: day('2026-11-19') } });
  expect(asOf.answer.cycle.category).toBe('supplier-below');

  const toCome = await contributor.ask('declare-premises', {
    params: brackwater(),
    body: { ...body, countedOn: day('2026-11-25') },
  });
  expect(toCome.problem.code).toBe('day-to-come');
  const ofProvider = await scheme.as('officer').ask('declare-premises', {
    params: { partyId: scheme.parties.hollin },
    body,
  });
  expect(ofProvider.problem.code).toBe('count-is-of-users');
  const foreign = await scheme.as('stranger').ask('declare-premises', { params: brackwater(), body });
  expect(foreign.problem.code).toBe('not-found');
  const figures = (await scheme.as('chair').ask('read-party', { params: brackwater() })).answer;
  expect(figures.premises).toBeNull();
});

test('a party’s administrator looks after its people, and one administrator always stays', async () => {
  const administrator = scheme.as('administrator');
  const details = { name: 'Ada Crane', email: 'Ada.Crane@brackwater.example', jobTitle: 'Security analyst', phone: '' };
  const key = newId();
  const ask = { params: brackwater(), body: { ...details, roles: ['party-contributor'] }, key };
  const added = (await administrator.ask('add-person', ask as never)).answer.rows;
  const ada = added.find(({ email }) => email === 'ada.crane@brackwater.example');
  expect(ada).toMatchObject({ active: true, mayAct: true, roles: ['party-contributor'] });
  expect((await administrator.ask('add-person', ask as never)).answer.rows).toHaveLength(added.length);

  const taken = await scheme.as('stranger').ask('add-person', {
    params: { partyId: scheme.parties.quillon },
    body: { ...details, email: 'ada.crane@brackwater.example', roles: ['party-contributor'] },
  });
  expect(taken.problem.code).toBe('email-taken');
  const foreign = await scheme.as('stranger').ask('add-person', {
    params: brackwater(),
    body: { ...details, email: 'x@y.example', roles: ['party-contributor'] },
  });
  expect(foreign.problem.code).toBe('not-found');

  const me = added.find(({ id }) => id === administrator.personId);
  const { name = '', email = '', jobTitle = '', version = 0 } = me ?? {};
  const body = { name, email, jobTitle, version, phone: '', active: true, roles: ['party-contributor'] };
  const params = { ...brackwater(), personId: administrator.personId };
  const last = await administrator.ask('amend-person', { params, body: body as never });
  expect(last.problem.code).toBe('last-administrator');

  const adasParams = { ...brackwater(), personId: ada?.id ?? '' };
  const promotion = { ...details, email: 'ada@brackwater.example', version: 1, active: true };
  const mended = await administrator.ask('amend-person', {
    params: adasParams,
    body: { ...promotion, roles: ['party-administrator'] },
  });
  expect(mended.answer.rows.find(({ id }) => id === ada?.id)).toMatchObject({
    email: 'ada@brackwater.example',
    version: 2,
  });
  const stale = await administrator.ask('amend-person', {
    params: adasParams,
    body: { ...promotion, roles: ['party-administrator'] },
  });
  expect(stale.problem.code).toBe('stale-version');
});

test('the register shows a party itself and nobody else; the bodies see everyone', async () => {
  const own = (await scheme.as('contributor').ask('list-parties')).answer;
  expect(own.rows.map(({ name }) => name)).toEqual(['Brackwater Energy']);
  expect(own.total).toBe(1);
  const networks = (await scheme.as('officer').ask('list-parties', { query: { search: 'tarn' } })).answer;
  expect(networks).toMatchObject({ total: 1, rows: [{ name: 'Tarnbeck Networks' }] });
  const foreign = await scheme.as('stranger').ask('list-people', { params: brackwater() });
  expect(foreign.problem.code).toBe('not-found');
});

test('obligations: SECAS sees everyone’s with the most pressing first, a party its own, a member none it has an interest in', async () => {
  const all = (await scheme.as('officer').ask('list-obligations')).answer;
  expect(all.rows.length).toBeGreaterThan(3);
  expect(all.rows[0]?.state).toBe('book-now');
  expect(all.counts.reduce((sum, { count }) => sum + count, 0)).toBe(all.rows.length);
  const own = (await scheme.as('contributor').ask('list-obligations')).answer;
  expect(new Set(own.rows.map(({ party }) => party.name))).toEqual(new Set(['Brackwater Energy']));
  const csv = await scheme.as('officer').ask('download-obligations', { query: { kind: 'fusa' } });
  expect(csv.headers['content-disposition']).toContain('what-is-due-on-2026-11-24-AMBER.csv');
  expect(csv.text.split('\r\n')[0]).toBe(
    'party_ref,party_name,category,reason,kind,cycle_row,cycle_year,state,book_by,due_by,booked_ref,counts_disagree,duty',
  );
  const member = (await scheme.as('conflictedMember').ask('list-obligations')).answer;
  expect(member.rows.map(({ party }) => party.name)).not.toContain('Brackwater Energy');
  const foreign = await scheme.as('stranger').ask('read-obligations', { params: brackwater() });
  expect(foreign.problem.code).toBe('not-found');
});

test('the register of rule values shows each with its source, and which are only assumed', async () => {
  const { rows } = (await scheme.as('contributor').ask('read-rule-values')).answer;
  const threshold = rows.find(({ key }) => key === 'supplier-portfolio-test');
  expect(threshold?.entries[0]).toMatchObject({ text: 'domestic: 1; non-domestic: 5; limit: 250,000', inForce: true });
  const unsure = (await scheme.as('contributor').ask('read-rule-values', { query: { assumedOnly: 'true' } })).answer
    .rows;
  expect(unsure.length).toBeLessThan(rows.length);
});
