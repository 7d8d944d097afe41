import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../rules/vocabulary.ts';
import { disagreements, expected, PERMISSIONS, type Permission, RELATIONS, readTable } from './permissions.ts';
import { ASSESSORS, EVERYONE, everyoneOf, PARTY_ACTORS, SECAS_OFFICERS, SEE_ASSESSMENTS } from './roles.ts';
import { ATTEMPTS, isLogged, SENSITIVE } from './sensitive.ts';

describe('a server does not start', () => {
  const handler = (id: string, allows: readonly Role[]) => ({ operation: { id }, allows });
  const row = (cells: Partial<Permission['cells']>, about: Permission['about'] = 'party'): Permission => ({
    about,
    cells: { ...(Object.fromEntries(ROLES.map((role) => [role, '-'])) as Permission['cells']), ...cells },
  });

  test('with a route that has no row', () => {
    expect(disagreements([handler('read-secrets', [])], {})).toEqual([
      'read-secrets has no row in the table of permissions (src/server/access/permissions.ts).',
    ]);
  });

  test('with a row that has no route', () => {
    expect(disagreements([], { 'read-secrets': row({}) })).toEqual(['read-secrets has a row and no route.']);
  });

  test('with a route that allows more than its row, or less', () => {
    const table = { 'read-secrets': row({ auditor: '*', assessor: 't' }) };
    expect(disagreements([handler('read-secrets', ['auditor', 'assessor'])], table)).toEqual([]);
    expect(disagreements([handler('read-secrets', ['auditor', 'ssc-chair'])], table)).toEqual([
      'read-secrets does not allow assessor, and its row says otherwise.',
      'read-secrets allows ssc-chair, and its row says otherwise.',
    ]);
  });

  test('an open route needs nobody allowed, and its row agrees', () => {
    expect(disagreements([{ operation: { id: 'sign-in', open: true } }], { 'sign-in': row({}, 'open') })).toEqual([]);
    expect(disagreements([{ operation: { id: 'read-x' } }], { 'read-x': row({ auditor: '*' }) })).toEqual([]);
  });

  test('with a route that is open and a row that is not', () => {
    const open = { operation: { id: 'read-secrets', open: true } };
    expect(disagreements([open], { 'read-secrets': row({}) })).toEqual([
      'read-secrets is open to everybody, and its row says otherwise.',
    ]);
    expect(disagreements([handler('read-secrets', [])], { 'read-secrets': row({}, 'open') })).toEqual([
      'read-secrets is for people who are signed in, and its row says otherwise.',
    ]);
  });
});

describe('the table of permissions', () => {
  const reach = (cell: Permission['cells'][Role], about: Permission['about'] = 'party') => {
    const cells = Object.fromEntries(ROLES.map((role) => [role, cell])) as Permission['cells'];
    return RELATIONS.map((relation) => expected({ about, cells }, 'auditor', relation));
  };
  const [NEVER, YES, GONE] = ['not-permitted', 'asked', 'not-found'] as const;

  // own, on my team, provider I use, conflicted, ended, none
  test.each([
    ['-', [NEVER, NEVER, NEVER, NEVER, NEVER, NEVER]],
    ['y', [YES, YES, YES, YES, YES, YES]],
    ['*', [YES, YES, YES, YES, YES, YES]],
    ['o', [YES, GONE, GONE, GONE, GONE, GONE]],
    ['r', [YES, GONE, GONE, GONE, GONE, GONE]],
    ['p', [YES, GONE, YES, GONE, GONE, GONE]],
    ['t', [GONE, YES, GONE, GONE, GONE, GONE]],
    ['c', [YES, YES, YES, GONE, YES, YES]],
    ['s', [GONE, GONE, GONE, GONE, GONE, GONE]],
  ] as const)('%s reaches so far', (cell, answers) => {
    expect(reach(cell)).toEqual(answers);
  });

  test('what is open to everybody is asked by everybody', () => {
    expect(reach('-', 'open')).toEqual([YES, YES, YES, YES, YES, YES]);
  });

  const HEAD = '| about | PA PC PD | AL AS QR | SO SA AU | SM SC PO | DC DU';
  const ROW = 'read-x | party | o o - | t t t | * * * | c c c | - -';

  test('is read line by line, and the clockwork comes through no route', () => {
    const table = readTable(`\n${HEAD}\n   \n${ROW.replace('o o -', 'o   o  -')}\n`) as Record<string, Permission>;
    expect(table['read-x']).toEqual({
      about: 'party',
      cells: {
        'party-administrator': 'o',
        'party-contributor': 'o',
        'party-director': '-',
        'assessor-lead': 't',
        assessor: 't',
        'quality-reviewer': 't',
        'secas-officer': '*',
        'secas-administrator': '*',
        auditor: '*',
        'ssc-member': 'c',
        'ssc-chair': 'c',
        'panel-observer': 'c',
        'dcc-charging': '-',
        'dcc-user-entry': '-',
        system: '-',
      },
    });
  });

  test.each([
    ['a row with a cell too few', `${HEAD}\n${ROW.slice(0, -2)}`, /bad row: read-x/],
    ['a row about what is not known', `${HEAD}\n${ROW.replace('party', 'moon')}`, /bad row: read-x/],
    ['a cell that means nothing', `${HEAD}\n${ROW.replace('o', 'q')}`, /bad cell "q": read-x/],
    ['a column that is no role', `${HEAD.replace('PA', 'XX')}\n${ROW}`, /bad cell "o"/],
    ['an operation twice', `${HEAD}\n${ROW}\n${ROW}`, /has an operation twice/],
  ])('%s is refused', (_what, text, complaint) => {
    expect(() => readTable(text)).toThrow(complaint);
  });

  test('gives the watchers nothing to change but what is their own', () => {
    const mine = ['read-notices', 'prepare-paper-pack'];
    const own = Object.entries(PERMISSIONS).filter(([id]) => !mine.includes(id));
    for (const [id, { about, cells }] of own.filter(([id]) =>
      /^(save|record|decide|cast|sign|issue|amend|add|confirm-b|raise)/.test(id),
    )) {
      if (about === 'open' || id.includes('passkey')) continue;
      expect([id, cells.auditor, cells['panel-observer']]).toEqual([id, '-', '-']);
    }
  });
});

describe('lists of roles', () => {
  test('are made of the sides', () => {
    expect(everyoneOf('dcc')).toEqual(['dcc-charging', 'dcc-user-entry']);
    expect(everyoneOf('party', 'cio')).toEqual([...PARTY_ACTORS, ...ASSESSORS]);
    expect(PARTY_ACTORS).toEqual(['party-administrator', 'party-contributor', 'party-director']);
    expect(ASSESSORS).toEqual(['assessor-lead', 'assessor', 'quality-reviewer']);
    expect(SECAS_OFFICERS).toEqual(['secas-officer', 'secas-administrator']);
  });

  test('everyone is every role but the clockwork; of DCC charging alone is concerned with assessments', () => {
    expect(EVERYONE).toEqual(ROLES.filter((role) => role !== 'system'));
    expect(SEE_ASSESSMENTS).toContain('dcc-charging');
    expect(EVERYONE.filter((role) => !SEE_ASSESSMENTS.includes(role))).toEqual(['dcc-user-entry']);
  });
});

describe('what is written into the access log', () => {
  test('what is sensitive for everybody, and for an auditor everything', () => {
    expect(isLogged('read-report', { roles: ['ssc-member'] })).toBe(true);
    expect(isLogged('read-rule-values', { roles: ['ssc-member'] })).toBe(false);
    expect(isLogged('read-rule-values', { roles: ['secas-officer', 'auditor'] })).toBe(true);
    expect(isLogged('read-rule-values', { roles: [] })).toBe(false);
  });

  test('every sensitive read is an operation, and whatever leaves as a file is among them', () => {
    const ids = Object.keys(PERMISSIONS);
    const files = ids.filter((id) => id.startsWith('download-') && id !== 'download-calendar');
    console.info(`sensitive reads: ${SENSITIVE.length} of ${ids.length} operations`);
    expect(SENSITIVE.filter((id) => !ids.includes(id))).toEqual([]);
    expect(files.filter((id) => !(SENSITIVE as readonly string[]).includes(id))).toEqual([]);
    for (const id of [
      'read-agenda-item',
      'read-control',
      'list-evidence',
      'list-observations',
      'read-response',
      'read-history',
      'preview-report',
      'list-controls',
      'read-remediation',
      'read-meeting',
      'list-interests',
      'read-shared-assurance',
      'list-people',
      'list-access-log',
    ])
      expect(SENSITIVE).toContain(id);
  });

  test('attempts at what is not theirs, and no refusal by a rule', () => {
    expect(ATTEMPTS).toEqual([
      'not-permitted',
      'not-found',
      'beyond-token-scope',
      'step-up-needed',
      'wrong-credentials',
      'too-many-attempts',
    ]);
  });
});
