import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../../rules/values/day.ts';
import type { AssuranceStatus, UserRole } from '../../../rules/vocabulary.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
  await setStatus('brackwater', 'import-supplier', 'deferred', '2026-06-10');
  await setStatus('brackwater', 'import-supplier', 'approved-subject-steps', '2026-11-11');
  await setStatus('brackwater', 'gas-supplier', 'deferred', '2026-11-11');
  await setStatus('tarnbeck', 'electricity-distributor', 'approved', '2026-10-14');
});
afterAll(() => scheme.close());

const setStatus = (party: 'brackwater' | 'tarnbeck', user_role: UserRole, status: AssuranceStatus, setOn: string) =>
  scheme.given((tx) =>
    tx
      .insertInto('assurance_statuses')
      .values({
        id: newId(),
        party_id: scheme.parties[party],
        user_role,
        status,
        set_on: setOn as Day,
        created_at: `${setOn}T12:00:00.000Z`,
      })
      .execute(),
  );

const BRACKWATER = { partyRef: 'P-001' };
const entry = (userRole: UserRole, enteredOn: string, params = BRACKWATER) => ({
  params,
  body: { userRole, enteredOn: enteredOn as Day },
});

describe('list-status-register', () => {
  test('gives SECAS the newest status of each Party in each role, and since when', async () => {
    const { answer } = await scheme.as('officer').ask('list-status-register');
    expect(answer.rows).toHaveLength(4);
    expect(answer.rows.filter(({ party }) => party.ref === 'P-001')).toMatchObject([
      { userRole: 'gas-supplier', status: 'deferred', mayCompleteEntry: false },
      {
        userRole: 'import-supplier',
        status: 'approved-subject-steps',
        sinceOn: '2026-11-11',
        mayCompleteEntry: true,
        enteredOn: null,
      },
    ]);
  });

  test('gives a Party its own lines only', async () => {
    const { answer } = await scheme.as('contributor').ask('list-status-register');
    expect(new Set(answer.rows.map(({ party }) => party.name))).toEqual(new Set(['Brackwater Energy']));
  });

  test('gives DCC yes or no, and no word of a status', async () => {
    const { answer, text } = await scheme.as('userEntry').ask('list-status-register');
    expect(answer.rows).toHaveLength(4);
    expect(text).not.toMatch(/deferred|approved/);
    const filtered = await scheme.as('userEntry').ask('list-status-register', { query: { status: 'deferred' } });
    expect(filtered.text).toBe(text);
  });

  test('gives a member of the SSC nothing of a Party in which it has an interest', async () => {
    const { text } = await scheme.as('conflictedMember').ask('list-status-register');
    expect(text).not.toContain('Brackwater');
  });
});

describe('the gate of User Entry (H1.10; default Q10)', () => {
  test('tells the Party why, role by role', async () => {
    const { answer } = await scheme.as('contributor').ask('read-user-entry-gate', { params: BRACKWATER });
    expect(answer.roles.map(({ userRole, mayCompleteEntry }) => [userRole, mayCompleteEntry])).toEqual([
      ['gas-supplier', false],
      ['import-supplier', true],
    ]);
    expect(answer.roles[1]?.because[0]).toMatchObject({
      rule: expect.stringContaining('since Wed 11 Nov 2026; with it, User Entry may be completed'),
      trust: 'assumed',
    });
  });

  test('tells DCC’s systems yes or no and the clause, without the status', async () => {
    const { answer, text } = await scheme.as('userEntry').ask('read-user-entry-gate', { params: BRACKWATER });
    expect(answer.roles[0]).toMatchObject({
      mayCompleteEntry: false,
      because: [{ citation: { clause: 'H1.10' } }],
    });
    expect(text).not.toMatch(/deferred|approved/i);
    const open = await scheme
      .as('userEntry')
      .ask('list-user-entry-gates', { query: { mayCompleteEntry: 'true' as never } });
    expect(open.answer.rows.map(({ party }) => party.ref).sort()).toEqual(['P-001', 'P-003']);
  });

  test('another Party’s gate is answered as one that does not exist', async () => {
    const theirs = await scheme.as('stranger').ask('read-user-entry-gate', { params: BRACKWATER });
    const nobodys = await scheme.as('stranger').ask('read-user-entry-gate', { params: { partyRef: 'P-999' } });
    expect(theirs.status).toBe(404);
    expect(theirs.text).toBe(nobodys.text);
  });
});

describe('record-user-entry', () => {
  test('is refused while the gate is closed, also when it opened only later', async () => {
    const closed = await scheme.as('officer').ask('record-user-entry', entry('gas-supplier', '2026-11-20'));
    expect(closed.problem).toMatchObject({ code: 'user-entry-closed', status: 409 });
    const early = await scheme.as('officer').ask('record-user-entry', entry('import-supplier', '2026-11-10'));
    expect(early.problem.code).toBe('user-entry-closed');
    const future = await scheme.as('officer').ask('record-user-entry', entry('import-supplier', '2026-11-25'));
    expect(future.problem.code).toBe('day-in-future');
  });

  test('is SECAS’s to do, for a role that the Party has', async () => {
    const asked = entry('import-supplier', '2026-11-20');
    for (const person of ['director', 'lead', 'chair', 'userEntry'] as const) {
      expect((await scheme.as(person).ask('record-user-entry', asked)).problem.code).toBe('not-permitted');
    }
    const foreign = await scheme.as('officer').ask('record-user-entry', entry('other-user', '2026-11-20'));
    expect(foreign.problem.code).toBe('not-found');
  });

  test('happens once, and the Party and DCC are told', async () => {
    const asked = entry('import-supplier', '2026-11-20');
    const key = newId();
    const first = await scheme.as('officer').ask('record-user-entry', { ...asked, key });
    expect(first.answer.roles.find(({ userRole }) => userRole === 'import-supplier')).toMatchObject({
      enteredOn: '2026-11-20',
      actions: [{ operation: 'record-user-entry', open: false, refusal: { code: 'already-entered' } }],
    });
    expect((await scheme.as('officer').ask('record-user-entry', { ...asked, key })).text).toBe(first.text);
    expect((await scheme.as('officer').ask('record-user-entry', asked)).problem.code).toBe('already-entered');
    for (const person of ['contributor', 'userEntry'] as const) {
      const { answer } = await scheme.as(person).ask('list-notices');
      expect(answer.rows.filter(({ letter }) => letter === 'user-entry-recorded')).toHaveLength(1);
    }
  });
});
