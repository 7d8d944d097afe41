import { describe, expect, test } from 'vitest';
import { CATALOGUES, type Control, controlsFor } from '../../../rules/fieldwork/catalogue/index.ts';
import { PARTY_CATEGORIES, ROLES } from '../../../rules/vocabulary.ts';
import {
  DEMO_ANSWERS,
  DEMO_GROUPS,
  DEMO_OBSERVATIONS,
  DEMO_ORGANISATIONS,
  DEMO_PARTIES,
  DEMO_PEOPLE,
  observationsOn,
} from './index.ts';

const { full, verification, selfAssessment } = CATALOGUES['2026-1'];
const catalogue: readonly Control[] = [...full, ...verification, ...selfAssessment];
const catalogueIds: readonly string[] = catalogue.map((control) => control.id);
const party = (slug: string) => DEMO_PARTIES.find((one) => one.slug === slug);

describe('the parties of the demo scheme', () => {
  test('number at least twenty-four, cover every category and have slugs, codes and names of their own', () => {
    expect(DEMO_PARTIES.length).toBeGreaterThanOrEqual(24);
    expect(new Set(DEMO_PARTIES.map((one) => one.category))).toEqual(new Set(PARTY_CATEGORIES));
    for (const key of ['slug', 'code', 'name'] as const) {
      expect(new Set(DEMO_PARTIES.map((one) => one[key])).size).toBe(DEMO_PARTIES.length);
    }
  });

  test('name a Shared Resource Provider exactly where the system is shared, and one that serves their roles', () => {
    for (const one of DEMO_PARTIES) {
      expect([one.slug, one.provider !== undefined]).toEqual([one.slug, one.system === 'shared']);
      if (one.provider === undefined) continue;
      const provider = party(one.provider);
      expect(provider?.category).toBe('shared-resource-provider');
      for (const role of one.userRoles) expect(provider?.userRoles).toContain(role);
    }
  });

  test('are large suppliers exactly when they supply 250,000 domestic premises or more', () => {
    for (const one of DEMO_PARTIES) {
      if (!one.category.endsWith('-supplier')) continue;
      const large = one.premises.some((count) => count.domestic >= 250_000);
      expect([one.slug, one.category]).toEqual([one.slug, large ? 'large-supplier' : 'small-supplier']);
    }
  });

  test('include some that cross the limit of the lighter cycle between two counts', () => {
    const weight = (count: { domestic: number; nonDomestic: number }) => count.domestic + 5 * count.nonDomestic;
    const crossing = DEMO_PARTIES.filter(
      (one) =>
        one.category === 'small-supplier' && new Set(one.premises.map((count) => weight(count) > 250_000)).size === 2,
    );
    expect(crossing.map((one) => one.slug)).toEqual(['quillstone', 'hollinside']);
  });

  test('belong to groups that are named, and each group has at least two of them', () => {
    for (const group of Object.keys(DEMO_GROUPS)) {
      expect(DEMO_PARTIES.filter((one) => one.group === group).length).toBeGreaterThanOrEqual(2);
    }
    for (const one of DEMO_PARTIES) if (one.group) expect(Object.keys(DEMO_GROUPS)).toContain(one.group);
  });
});

describe('the people of the demo scheme', () => {
  test('have names and addresses of their own, at invented domains', () => {
    expect(new Set(DEMO_PEOPLE.map((person) => person.email)).size).toBe(DEMO_PEOPLE.length);
    expect(new Set(DEMO_PEOPLE.map((person) => person.name)).size).toBe(DEMO_PEOPLE.length);
    for (const { email } of DEMO_PEOPLE) expect(email).toMatch(/^[a-z-]+(\.[a-z-]+)+@[a-z]+\.example$/);
  });

  test('fill every role but that of the clockwork', () => {
    const filled = new Set(DEMO_PEOPLE.flatMap((person) => person.roles));
    expect(ROLES.filter((role) => !filled.has(role))).toEqual(['system']);
  });

  test('give every party an administrator, a contributor and a director', () => {
    for (const { slug } of DEMO_PARTIES) {
      const roles = DEMO_PEOPLE.filter((person) => person.organisation === slug).flatMap((person) => person.roles);
      expect(roles).toEqual(expect.arrayContaining(['party-administrator', 'party-contributor', 'party-director']));
    }
  });

  test('belong to a party or to another organisation of the scheme', () => {
    const known = [...DEMO_PARTIES, ...Object.values(DEMO_ORGANISATIONS)].map((one) => one.slug);
    for (const person of DEMO_PEOPLE) expect(known).toContain(person.organisation);
  });

  test('form a committee of the prescribed composition whose members are employed where their seat says', () => {
    const members = DEMO_PEOPLE.filter((person) => person.roles.includes('ssc-member'));
    const seats = Object.groupBy(members, (person) => person.seat ?? 'none');
    const sizes = Object.fromEntries(Object.entries(seats).map(([seat, people]) => [seat, people?.length]));
    expect(sizes).toEqual({
      'large-supplier': 6,
      'small-supplier': 2,
      'electricity-network': 1,
      'gas-network': 1,
      'other-user': 1,
      'shared-resource-provider': 1,
      tabasc: 1,
    });
    for (const { seat, employer } of members) {
      const category = party(employer ?? '')?.category;
      expect(category).toBeDefined();
      if (seat !== 'tabasc') expect(category).toBe(seat === 'other-user' ? 'other-sec-party' : seat);
    }
  });
});

describe('the observations and answers of the demo scheme', () => {
  test('stand on controls of the catalogue', () => {
    for (const { control } of DEMO_OBSERVATIONS) expect(catalogueIds).toContain(control);
    expect(Object.keys(DEMO_ANSWERS).toSorted()).toEqual(catalogueIds.toSorted());
  });

  test('offer an observation on every control of a full assessment and at least two answers to every question', () => {
    for (const { id } of full) expect([id, observationsOn(id).length > 0]).toEqual([id, true]);
    for (const [id, variants] of Object.entries(DEMO_ANSWERS)) expect([id, variants.length >= 2]).toEqual([id, true]);
  });

  test('say nothing twice', () => {
    const said = [
      ...DEMO_OBSERVATIONS.flatMap((one) => [one.title, one.finding, one.response.steps]),
      ...Object.values(DEMO_ANSWERS).flatMap((variants) => variants.map((one) => one.answer)),
    ];
    expect(new Set(said).size).toBe(said.length);
  });

  test('grade as material increase in risk exactly what a verification assessment finds', () => {
    const verificationIds: readonly string[] = controlsFor({
      version: '2026-1',
      userRoles: ['import-supplier', 'electricity-distributor'],
      shared: true,
      kind: 'vusa',
    }).map((control) => control.id);
    for (const one of DEMO_OBSERVATIONS) {
      expect([one.title, one.grade === 'material-increase-in-risk']).toEqual([
        one.title,
        verificationIds.includes(one.control),
      ]);
    }
  });
});
