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
      '[1].planet: one of ref, name, category, formerCategories, accededOn, userRoles, premises, past, open, userSystems',
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

  it('names phases and User Systems that cannot be', () => {
    const phase = (startOn: string, endOn: string) => ({ startOn, endOn });
    const staged = { ref: 'UA-1', kind: 'vusa', userRoles: [], phases: [phase('2026-03-02', '2026-03-01')] };
    const overlapping = [phase('2026-03-02', '2026-03-06'), phase('2026-03-05', '2026-03-09')];
    const system = { name: 'North', kind: 'bespoke', inUseFrom: '2026-02-01', inUseUntil: '2026-01-31' };
    const review = { decidedOn: '2026-02-10', how: 'ad-hoc', by: '2026-02-09' };
    const wrong = {
      ...party,
      past: [staged, { ...staged, ref: 'UA-2', kind: 'fusa', phases: overlapping }],
      userSystems: [
        { ...system, reviews: [review] },
        { name: '', kind: 'borrowed', inUseFrom: '2026-02-01' },
      ],
    };
    expect(errors(wrong)).toEqual([
      'userSystems[1].name: a text that is not empty',
      'userSystems[1].kind: one of bespoke, shared',
    ]);
    expect(errors({ ...wrong, userSystems: [{ ...system, reviews: [review] }] })).toEqual([
      'past[0].phases: phases of a Full assessment (fusa) only',
      'past[0].phases[0].endOn: 2026-03-02 or later: not before its start',
      'past[1].phases[1].startOn: 2026-03-06 or later: not before the end of the phase before',
      'userSystems[0].inUseUntil: 2026-02-01 or later: not before it was used',
      'userSystems[0].reviews[0].by: 2026-02-10 or later: not before the decision',
    ]);
  });
});
