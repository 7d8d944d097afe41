import { describe, expect, test } from 'vitest';
import type { AssessmentKind, UserRole } from '../../vocabulary.ts';
import { USER_ROLES } from '../../vocabulary.ts';
import { CATALOGUES, CONTROL_SECTIONS, type Control, controlById, controlsFor, rolesBoundBy } from './index.ts';

const edition = CATALOGUES['2026-1'];
const all: readonly Control[] = [...edition.full, ...edition.verification, ...edition.selfAssessment];

const asked = (
  userRoles: readonly UserRole[],
  more: { kind?: AssessmentKind; shared?: boolean; smets1?: boolean } = {},
) => controlsFor({ version: '2026-1', userRoles, shared: false, kind: 'fusa', ...more });
const ids = (controls: readonly Control[]) => controls.map((control) => control.id);

const REDUCED_SET = [
  'unauthorised-activity-detect',
  'unauthorised-activity-respond',
  'own-vulnerability-assessment',
  'vulnerability-remediation',
  'risk-identification',
  'risk-method',
  'risk-reassessment',
  'user-isms',
  'isms-standard',
  'adt-set',
  'adt-notify',
  'adt-review',
  'adt-quarantine',
];

describe('the control catalogue', () => {
  test('gives every control an id of its own that is no clause number', () => {
    expect(new Set(ids(all)).size).toBe(all.length);
    for (const id of ids(all)) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    for (const id of ids(all)) expect(id).not.toMatch(/^g\d/);
  });

  test('says nothing twice: titles, duties of the full list and questions differ', () => {
    expect(new Set(all.map((control) => control.title)).size).toBe(all.length);
    expect(new Set(all.map((control) => control.question)).size).toBe(all.length);
    expect(new Set(edition.full.map((control) => control.duty)).size).toBe(edition.full.length);
  });

  test('lists the full set in the order of the sections', () => {
    const order = edition.full.map((control) => CONTROL_SECTIONS.indexOf(control.section));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('never marks a control as published that rests on recollection or on a default', () => {
    for (const control of all) {
      const expected = { recollection: 'recalled', default: 'assumed' }[control.source as string] ?? 'published';
      expect([control.id, control.trust]).toEqual([control.id, expected]);
    }
  });

  test.each<[UserRole, number]>([
    ['import-supplier', 49],
    ['gas-supplier', 49],
    ['electricity-distributor', 38],
    ['gas-transporter', 38],
    ['other-user', 38],
    ['export-supplier', 13],
    ['registered-supplier-agent', 13],
  ])('asks %s %i controls in a full assessment of its own system', (role, count) => {
    expect(asked([role])).toHaveLength(count);
  });

  test.each<UserRole>([
    'export-supplier',
    'registered-supplier-agent',
  ])('asks a party that is only %s no more than the reduced set, shared or not', (role) => {
    expect(ids(asked([role]))).toEqual(REDUCED_SET);
    expect(ids(asked([role], { shared: true }))).toEqual(REDUCED_SET);
  });

  test('asks the full set of a party that is an Export Supplier and an Import Supplier, each control once', () => {
    expect(ids(asked(['export-supplier', 'import-supplier']))).toEqual(ids(asked(['import-supplier'])));
  });

  test('asks about shared resources only where the system is shared', () => {
    const more = ids(asked(['other-user'], { shared: true })).filter((id) => !ids(asked(['other-user'])).includes(id));
    expect(more).toEqual(['shared-resource-isms', 'shared-resource-return', 'shared-resource-responsibilities']);
  });

  test('leaves the SMETS1 standard out only for a supplier known to have no enrolled SMETS1 systems', () => {
    expect(ids(asked(['gas-supplier']))).toContain('smets1-appropriate-standard');
    expect(ids(asked(['gas-supplier'], { smets1: false }))).not.toContain('smets1-appropriate-standard');
  });

  test('asks the whole list again in a further full assessment, and nothing of its own in a follow-up', () => {
    expect(asked(['import-supplier'], { kind: 'further-fusa' })).toEqual(asked(['import-supplier']));
    expect(asked(USER_ROLES, { kind: 'follow-up' })).toEqual([]);
  });

  test('measures growth of suppliers and of networks with different questions in a verification assessment', () => {
    const growth = (role: UserRole) => ids(asked([role], { kind: 'vusa' }).filter((c) => c.keyArea === 'growth'));
    expect(growth('gas-supplier')).toEqual(['vusa-supplier-growth', 'vusa-threshold-growth']);
    expect(growth('gas-transporter')).toEqual(['vusa-network-growth', 'vusa-threshold-growth']);
    expect(growth('other-user')).toEqual(['vusa-threshold-growth']);
  });

  test('has fourteen self-assessment questions for a supplier, and no device estate for an Other User', () => {
    expect(asked(['import-supplier'], { kind: 'ssa' })).toHaveLength(14);
    expect(ids(asked(['other-user'], { kind: 'ssa' }))).not.toContain('ssa-device-estate');
  });

  test('names the roles that bear a duty, and finds a control by its id', () => {
    const control = controlById('2026-1', 'supply-sensitive-check');
    expect(control && rolesBoundBy(control, ['export-supplier', 'gas-supplier'])).toEqual(['gas-supplier']);
    expect(controlById('2026-1', 'no-such-control')).toBeUndefined();
  });
});
