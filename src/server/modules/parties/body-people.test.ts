import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScheme, type TestScheme } from '../../../testing/server.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

const details = { jobTitle: 'Security Assessor', phone: '', organisation: 'Farrow & Pike Assurance' };
const administrator = () => scheme.as('secasAdministrator');
const personOf = async (personId: string) => {
  const { rows } = (await administrator().ask('list-body-people', {})).answer;
  const found = rows.find(({ id }) => id === personId);
  if (!found) throw new Error(`${personId} is of no body`);
  return found;
};
/** Amends somebody, everything else staying as it is. */
const amend = async (personId: string, change: object) => {
  const { version, name, email, jobTitle, phone, roles, organisation, employerId, active } = await personOf(personId);
  const said = { version, name, email, jobTitle: jobTitle || 'Member', phone, roles, organisation, employerId, active };
  return administrator().ask('amend-body-person', {
    params: { bodyPersonId: personId },
    body: { ...said, ...change },
  });
};

test('SECAS’s administrator adds somebody of the User CIO, who is invited; an address belongs to one person', async () => {
  const body = { ...details, body: 'cio' as const, name: 'Ines Varga', email: 'Ines@farrow.example', employerId: null };
  const { answer } = await administrator().ask('add-body-person', { body: { ...body, roles: ['assessor'] } });
  expect(answer.rows.find(({ name }) => name === 'Ines Varga')).toMatchObject({
    body: 'cio',
    email: 'ines@farrow.example',
    account: 'invited',
    roles: ['assessor'],
    mayAct: true,
    mayInvite: true,
  });
  const again = await administrator().ask('add-body-person', { body: { ...body, roles: ['assessor'] } });
  expect(again.problem.code).toBe('email-taken');
});

test('a role of another body is refused, an employer of anybody but the SSC, and one that is no Party', async () => {
  const body = { ...details, body: 'dcc' as const, name: 'Odd One', email: 'odd@dcc.example' };
  const add = async (change: object) =>
    (
      await administrator().ask('add-body-person', {
        body: { ...body, employerId: null, roles: ['dcc-charging'], ...change },
      })
    ).problem.code;
  expect(await add({ roles: ['dcc-charging', 'ssc-chair'] })).toBe('role-of-another-body');
  expect(await add({ employerId: scheme.parties.quillon })).toBe('employer-of-ssc-alone');
  expect(await add({ employerId: scheme.people.chair })).toBe('not-found');
});

test('given a member of the SSC goes to another employer, then that Party’s cases close to them at once', async () => {
  const reads = async () =>
    (await scheme.as('memberOne').ask('read-party', { params: { partyId: scheme.parties.brackwater } })).status;
  expect(await reads()).toBe(200);
  const moved = await amend(scheme.people.memberOne, { employerId: scheme.parties.brackwater });
  expect(moved.status).toBe(200);
  expect(await reads()).toBe(404);
});

test('somebody whose access ends is signed out; SECAS keeps an administrator', async () => {
  expect((await scheme.as('charging').ask('read-me', {})).status).toBe(200);
  expect((await amend(scheme.people.charging, { active: false })).status).toBe(200);
  expect((await scheme.as('charging').ask('read-me', {})).status).toBe(401);
  const last = await amend(scheme.people.secasAdministrator, { roles: ['secas-officer'] });
  expect(last.problem.code).toBe('last-secas-administrator');
  expect((await amend(scheme.people.secasAdministrator, { active: false })).problem.code).toBe(
    'last-secas-administrator',
  );
});

test('a stale version is told, and people of a Party are not there', async () => {
  expect((await amend(scheme.people.observer, { version: 99 })).problem.code).toBe('stale-version');
  const said = { ...details, name: 'Nobody', email: 'n@n.example', employerId: null };
  const foreign = await administrator().ask('amend-body-person', {
    params: { bodyPersonId: scheme.people.contributor },
    body: { version: 1, ...said, roles: ['assessor'], active: true },
  });
  expect(foreign.problem.code).toBe('not-found');
});

test('officers and the auditor read who acts for the bodies and change nothing; a Party learns nothing of it', async () => {
  for (const called of ['officer', 'auditor'] as const) {
    const { rows } = (await scheme.as(called).ask('list-body-people', {})).answer;
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(({ mayAct }) => !mayAct)).toBe(true);
  }
  expect((await scheme.as('administrator').ask('list-body-people', {})).problem.code).toBe('not-permitted');
  expect((await scheme.as('chair').ask('list-body-people', {})).problem.code).toBe('not-permitted');
});
