import { describe, expect, it } from 'vitest';
import { readFacts } from './read-facts.ts';

const party = {
  ref: 'P-001',
  category: 'small-supplier',
  userRoles: [{ role: 'import-supplier', addedOn: '2024-01-08' }],
  premises: [{ countedOn: '2026-06-30', domestic: 90_000, nonDomestic: 0 }],
  past: [{ ref: 'UA-1', kind: 'fusa', userRoles: ['import-supplier'], fieldworkEndOn: '2026-02-20' }],
};
const errors = (facts: unknown) => {
  const read = readFacts(facts);
  return read.ok ? [] : read.errors.map(({ path, expected }) => `${path}: ${expected}`);
};

describe('reading facts', () => {
  it('reads one party or a list of them', () => {
    expect(readFacts(party)).toMatchObject({ ok: true, parties: [{ ref: 'P-001' }] });
    expect(readFacts([party, party])).toMatchObject({ ok: true });
  });

  it('names every field that cannot be, by its path, with what was expected', () => {
    const wrong = {
      ...party,
      category: 'supplier',
      userRoles: [{ role: 'import-supplier', addedOn: '2025-02-30' }],
      premises: [{ countedOn: '2026-06-30', domestic: -1, nonDomestic: 0.5 }],
      planet: 'Earth',
    };
    expect(errors([party, wrong])).toEqual([
      '[1].planet: one of ref, name, category, accededOn, userRoles, premises, past, open',
      expect.stringMatching(/^\[1\]\.category: one of large-supplier, /),
      '[1].userRoles[0].addedOn: a day that exists, as in 2026-11-24',
      '[1].premises[0].domestic: a whole number, 0 or more',
      '[1].premises[0].nonDomestic: a whole number, 0 or more',
    ]);
    expect(errors('nothing of the kind')).toEqual(['(the facts): an object']);
    expect(errors({ category: 'small-supplier' })).toHaveLength(3);
  });

  it('names what contradicts itself', () => {
    const wrong = {
      ...party,
      accededOn: '2024-02-01',
      userRoles: [{ role: 'import-supplier', addedOn: '2024-01-08', enteredOn: '2023-12-01' }],
      past: [
        { ...party.past[0], fieldworkStartOn: '2026-02-23' },
        { ref: 'UA-2', kind: 'follow-up', userRoles: [], follows: 'UA-9' },
      ],
    };
    expect(errors(wrong)).toEqual([
      'userRoles[0].addedOn: 2024-02-01 or later: not before the accession',
      'userRoles[0].enteredOn: 2024-01-08 or later: not before the day it was added',
      'past[0].fieldworkEndOn: 2026-02-23 or later: not before its start',
      'past[1]: the day on which it was held',
      'past[1].follows: the ref of another past round',
    ]);
  });
});
