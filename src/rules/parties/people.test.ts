import { describe, expect, test } from 'vitest';
import type { Outcome } from '../values/outcome.ts';
import type { Role } from '../vocabulary.ts';
import { addBodyPerson, amendBodyPerson, type Body } from './people.ts';

const said = { name: 'N', email: 'n@n.example', jobTitle: '', phone: '', organisation: 'O', employerId: null };
const resultOf = (outcome: Outcome<readonly { readonly event: string }[]>) =>
  outcome.ok ? outcome.value[0]?.event : outcome.refusal.code;
const add = (body: Body, roles: readonly Role[], employerId: string | null = null) =>
  resultOf(addBodyPerson(body, { ...said, roles, employerId }));
const amend = (roles: readonly Role[], active: boolean, before: readonly Role[], others: number) =>
  resultOf(amendBodyPerson('secas', { ...said, roles, active }, before, others));

describe('the people of the bodies', () => {
  test('act in roles of their own body alone; an auditor stands beside SECAS', () => {
    expect([
      add('cio', ['assessor-lead', 'assessor']),
      add('secas', ['auditor']),
      add('ssc', ['panel-observer']),
    ]).toEqual(['body-person-added', 'body-person-added', 'body-person-added']);
    expect([add('cio', ['assessor', 'ssc-member']), add('dcc', ['party-director'])]).toEqual([
      'role-of-another-body',
      'role-of-another-body',
    ]);
  });

  test('have an employer among the Parties only on the SSC', () => {
    expect([add('ssc', ['ssc-member'], 'a-party'), add('cio', ['assessor'], 'a-party')]).toEqual([
      'body-person-added',
      'employer-of-ssc-alone',
    ]);
  });

  test('keep an administrator of SECAS, who may go once there is another', () => {
    const administrator = ['secas-administrator'] as const;
    expect(amend(['secas-officer'], true, administrator, 0)).toBe('last-secas-administrator');
    expect(amend(administrator, false, administrator, 0)).toBe('last-secas-administrator');
    expect(amend(administrator, false, administrator, 1)).toBe('body-person-amended');
    expect(amend(['secas-officer'], false, ['secas-officer'], 0)).toBe('body-person-amended');
  });
});
