import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aParty, history, premises } from '../obligations/facts.testing.ts';
import type { PartyFacts } from '../obligations/party-facts.ts';
import { allDue } from '../obligations/what-is-due.ts';
import { addDays, day } from '../values/day.ts';
import { PARTY_CATEGORIES, USER_ROLES } from '../vocabulary.ts';
import { withChanges, withValues } from './apply-changes.ts';
import type { Changes } from './changes.ts';
import { readChanges, readChangesForAll } from './read-changes.ts';
import { whatIf, whatIfInShort } from './what-if.ts';

const today = day('2026-11-24');
const small = history(aParty('small-supplier', { premises: [premises(220_000)] }), '2026-02-20', 'fusa');
const kinds = (facts: PartyFacts, changes: Changes) =>
  whatIf(facts, changes, today).after.answer.expected.map(({ kind }) => kind);

describe('what if a party’s facts were other than they are', () => {
  it('given more premises from a day on, then the years from that day on become Full, and the reasons count them (SECMP0059)', () => {
    const changes = { premises: [premises(300_000, 0, day('2027-06-01'))] };
    const { before, after, differences } = whatIf(small, changes, today);
    expect(before.answer.expected.map(({ kind }) => kind)).toEqual(['vusa', 'ssa', 'fusa', 'vusa', 'ssa', 'fusa']);
    expect(after.answer.expected.map(({ kind }) => kind)).toEqual(['vusa', 'fusa', 'fusa', 'fusa', 'fusa', 'fusa']);
    expect(after.answer.due).toEqual(before.answer.due);
    expect(differences[0]).toMatchObject({
      of: 'expected',
      how: 'changes',
      before: { kind: 'ssa', dueBy: '2028-02-20' },
      after: { kind: 'fusa', dueBy: '2028-02-20' },
    });
    expect(after.answer.expected[1]?.because.find(({ rule }) => rule === 'portfolio-counted')?.facts).toMatchObject({
      countedOn: '2027-06-01',
      domestic: 300_000,
    });
  });

  it('given every count a fifth more, then the count that holds on the day grows, and so does each later one (default Q3)', () => {
    const facts = { ...small, premises: [premises(220_000), premises(200_000, 10, day('2028-01-01'))] };
    const changed = withChanges(facts, { portfolio: { from: day('2027-01-01'), percent: 120 } });
    expect(changed.premises).toContainEqual({ ...premises(264_000, 0, day('2027-01-01')), fromInventory: true });
    expect(changed.premises).toContainEqual(premises(240_000, 12, day('2028-01-01')));
    expect(changed.premises).toContainEqual(premises(220_000));
  });

  it('given every count a fifth more from today on, then nobody has told a count by it: the six-monthly one stays due (G5.27)', () => {
    const userSystems = [{ name: 'North', kind: 'shared', inUseFrom: day('2025-01-06') }] as const;
    const userRoles = [{ role: 'import-supplier', addedOn: day('2024-01-08'), enteredOn: day('2025-07-01') }] as const;
    const counted = [premises(90_000, 0, day('2026-08-03'))];
    const facts = history(
      aParty('small-supplier', { premises: counted, userRoles, userSystems }),
      '2026-02-20',
      'fusa',
    );
    expect(whatIf(facts, { portfolio: { from: today, percent: 120 } }, today).differences).toEqual([]);
    const told = { premises: [premises(108_000, 0, today)] };
    expect(whatIf(facts, told, today).differences).toMatchObject([
      { of: 'duty', before: { dueBy: '2027-02-03' }, after: { dueBy: '2027-05-24' } },
    ]);
  });

  it('given a count that grows and falls due now, then what is due now and the first expected are one difference', () => {
    const { differences } = whatIf(small, { premises: [premises(300_000, 0, today)] }, today);
    expect(differences[0]).toMatchObject({ of: 'due', differs: expect.arrayContaining(['kind', 'category']) });
    expect(differences.filter(({ of }) => of === 'expected')).toHaveLength(5);
  });

  it('given another category from a day on, then the days before keep theirs (section 2.2)', () => {
    const changes = { category: { to: 'large-supplier', from: day('2027-01-01') } } as const;
    const changed = withChanges({ ...small, premises: [] }, changes);
    const category = (on: string) => allDue(changed, day(on)).find(({ reason }) => reason === 'annual')?.category;
    expect([category('2026-12-31'), category('2027-01-01')]).toEqual(['supplier-below', 'supplier-above']);
  });

  it('given a User Role that is taken on, then a Full assessment for it is due from that day on (default Q24)', () => {
    const changes = { userRoles: [{ role: 'gas-supplier', addedOn: today }] } as const;
    const { differences } = whatIf(small, changes, today);
    expect(differences).toMatchObject([
      { of: 'due', how: 'appears', after: { kind: 'fusa', userRoles: ['gas-supplier'] } },
    ]);
    const later = { userRoles: [{ role: 'gas-supplier', addedOn: addDays(today, 1) }] } as const;
    expect(whatIf(small, later, today).differences).toEqual([]);
  });

  it('given that it gives up its last User Role, then nothing more is to be expected after that day (G8.40)', () => {
    const { after, differences } = whatIf(
      small,
      { userRoles: [{ role: 'import-supplier', until: day('2028-12-31') }] },
      today,
    );
    expect(after.answer.expected.map(({ dueBy }) => dueBy)).toEqual(['2027-02-20', '2028-02-20']);
    expect(differences.map(({ how }) => how)).toEqual(['disappears', 'disappears', 'disappears', 'disappears']);
    const gone = withChanges(small, { userRoles: [{ role: 'import-supplier', until: addDays(today, -1) }] });
    expect(allDue(gone, today)).toEqual([]);
  });

  it('given a second User System, then the SSC is to be told of it before it is used (G3.9)', () => {
    const own = { name: 'Harbour', kind: 'bespoke', inUseFrom: day('2024-01-01') } as const;
    const second = { name: 'Quay', kind: 'bespoke', inUseFrom: day('2027-03-01') } as const;
    const { differences } = whatIf({ ...small, userSystems: [own] }, { userSystems: [second] }, today);
    expect(differences).toMatchObject([
      { of: 'duty', how: 'appears', after: { kind: 'tell-of-second-system', dueBy: '2027-02-28' } },
    ]);
    const ended = [{ name: 'Harbour', inUseUntil: day('2027-01-31') }, second];
    expect(whatIf({ ...small, userSystems: [own] }, { userSystems: ended }, today).differences).toEqual([]);
  });
});

describe('what if a rule value were another', () => {
  const limit = (value: number, from = today) => ({
    ruleValues: [{ key: 'supplier-portfolio-test', from, value: { domestic: 1, nonDomestic: 5, limit: value } }],
  });

  it('given a lower limit, then the answer follows it and says so (WHAT_IF)', () => {
    expect(kinds(small, limit(200_000))).toEqual(['fusa', 'fusa', 'fusa', 'fusa', 'fusa', 'fusa']);
    const step = whatIf(small, limit(200_000), today).after.answer.expected[0]?.because.find(
      ({ rule }) => rule === 'portfolio-weighed',
    );
    expect(step).toMatchObject({ cite: 'WHAT_IF', trust: 'assumed', facts: { limit: 200_000 } });
  });

  it('given a value that SECAS has settled for a later day, then that one takes its place (register of rule values)', () => {
    const settled = {
      'supplier-portfolio-test': [
        {
          from: day('2028-01-01'),
          value: { domestic: 1, nonDomestic: 5, limit: 250_000 },
          cite: 'CONFIRMED_BY_SECAS',
          trust: 'by-secas',
        },
      ],
    } as const;
    const expected = whatIf(small, limit(200_000), today, settled).after.answer.expected.map(({ kind }) => kind);
    expect(expected).toEqual(['fusa', 'ssa', 'fusa', 'vusa', 'ssa', 'fusa']);
  });

  it('given a published year of a cycle, then it may be asked about, though it may not be settled (SECMP0059)', () => {
    const cycle = { ruleValues: [{ key: 'cycle-supplier-below', from: today, value: ['fusa', 'ssa', 'ssa'] }] };
    expect(readChangesForAll(cycle).ok).toBe(true);
    expect(kinds(small, cycle)).toEqual(['ssa', 'ssa', 'fusa', 'ssa', 'ssa', 'fusa']);
  });
});

describe('changes that cannot be are refused, with the path and what was expected', () => {
  const errors = (json: unknown, facts: PartyFacts = small) => {
    const read = readChanges(json, facts);
    return read.ok ? [] : read.errors.map(({ path, expected }) => `${path}: ${expected}`);
  };
  const system = {
    name: 'Harbour',
    kind: 'bespoke',
    inUseFrom: day('2024-01-01'),
    inUseUntil: day('2025-01-01'),
  } as const;

  it.each<[unknown, string]>([
    [7, '(the changes): an object'],
    [
      { premises: [{ countedOn: '2027-02-30', domestic: 1, nonDomestic: 0 }] },
      'premises[0].countedOn: a day that exists, as in 2026-11-24',
    ],
    [
      { premises: [{ countedOn: '2027-02-01', domestic: -1, nonDomestic: 0 }] },
      'premises[0].domestic: a whole number, 0 or more',
    ],
    [{ premises: [premises(1), premises(2)] }, 'premises[1].countedOn: one that is not named before'],
    [{ portfolio: { from: '2027-01-01', percent: 20_000 } }, 'portfolio.percent: at most 10000: a hundred times'],
    [
      { category: { to: 'small-supplier', from: '2001-01-01' } },
      'category.from: 2015-01-01 or later: the rule book begins then',
    ],
    [{ userRoles: [{ role: 'gas-supplier' }] }, 'userRoles[0].addedOn: a day: the Party does not hold this User Role'],
    [{ userRoles: [{ role: 'import-supplier' }] }, 'userRoles[0]: enteredOn, or until'],
    [
      { userRoles: [{ role: 'import-supplier', addedOn: '2027-01-01' }] },
      'userRoles[0].addedOn: nothing: it is held since 2016-01-01',
    ],
    [
      { userRoles: [{ role: 'import-supplier', until: '2015-12-31' }] },
      'userRoles[0].until: 2016-01-01 or later: not before the Party acts in it',
    ],
    [
      { userRoles: [{ role: 'gas-supplier', addedOn: '2027-01-01', enteredOn: '2026-12-31' }] },
      'userRoles[0].enteredOn: 2027-01-01 or later: not before the day it was added',
    ],
    [
      { userSystems: [{ name: 'Quay', inUseFrom: '2027-01-01' }] },
      'userSystems[0].kind: a value: the Party has no User System of this name',
    ],
    [
      { userSystems: [{ name: 'Harbour', inUseUntil: '2027-01-01' }] },
      'userSystems[0].inUseUntil: nothing: it is used until 2025-01-01',
    ],
    [
      { userSystems: [{ name: 'Harbour', kind: 'shared', toldOn: '2027-01-01' }] },
      'userSystems[0].kind: nothing: a User System of this name is in use from 2024-01-01',
    ],
    [
      { ruleValues: [{ key: 'position-in-cycle', from: '2027-01-01', value: 'backwards' }] },
      'ruleValues[0].key: one of supplier-portfolio-test',
    ],
    [
      { ruleValues: [{ key: 'later-assessment-window', from: '2027-01-01', value: 9 }] },
      'ruleValues[0].value: months: a whole number; reached: started or completed',
    ],
    [
      { ruleValues: [{ key: 'booking-lead-days', from: '2014-01-01', value: 9 }] },
      'ruleValues[0].from: 2015-01-01 or later: the rule book begins then',
    ],
    [{ countsOfPremises: [] }, 'countsOfPremises: one of category, premises'],
  ])('%j', (json, expected) => {
    const [found] = errors(json, { ...small, userSystems: [system] });
    expect(found?.startsWith(expected), found).toBe(true);
  });

  it('given changes for all, then only what holds for every party alike', () => {
    const read = readChangesForAll({ premises: [premises(1)] });
    expect(!read.ok && read.errors[0]).toMatchObject({ path: 'premises', expected: 'one of portfolio, ruleValues' });
  });
});

describe('whatever the facts and the changes', () => {
  const aDay = fc.integer({ min: 0, max: 4380 }).map((days) => addDays(day('2020-01-01'), days));
  const aCount = fc.record({ countedOn: aDay, domestic: fc.nat(400_000), nonDomestic: fc.nat(80_000) });
  const someFacts = fc
    .record({
      category: fc.constantFrom(...PARTY_CATEGORIES),
      counts: fc.array(aCount, { maxLength: 4 }),
      roles: fc.uniqueArray(fc.constantFrom(...USER_ROLES), { minLength: 1, maxLength: 3 }),
      years: fc.subarray(['fusa', 'vusa', 'ssa'] as const),
    })
    .map(({ category, counts, roles, years }) => {
      const userRoles = roles.map((role) => ({ role, addedOn: day('2016-01-01') }));
      return history(aParty(category, { premises: counts, userRoles }), '2020-03-02', ...years);
    });
  const someChanges = (from: typeof aDay) =>
    fc.record(
      {
        category: from.chain((on) => fc.constantFrom(...PARTY_CATEGORIES).map((to) => ({ to, from: on }))),
        premises: fc.uniqueArray(
          fc.tuple(aCount, from).map(([count, countedOn]) => ({ ...count, countedOn })),
          {
            maxLength: 3,
            selector: ({ countedOn }) => countedOn,
          },
        ),
        portfolio: from.chain((on) => fc.nat(400).map((percent) => ({ from: on, percent }))),
        ruleValues: fc
          .tuple(from, fc.integer({ min: 1, max: 60 }))
          .map(([on, months]) => [
            { key: 'later-assessment-window', from: on, value: { months, reached: 'completed' as const } },
          ]),
      },
      { requiredKeys: [] },
    );

  it('no changes are no difference, and both answers are the same', () => {
    fc.assert(
      fc.property(someFacts, aDay, (facts, on) => {
        const { before, after, differences } = whatIf(facts, {}, on);
        expect(after).toEqual(before);
        expect(differences).toEqual([]);
      }),
    );
  });

  it('a change changes nothing on the days before it', () => {
    fc.assert(
      fc.property(someFacts, aDay, fc.integer({ min: 1, max: 2000 }), (facts, on, days) =>
        fc.assert(
          fc.property(someChanges(fc.integer({ min: days, max: days + 900 }).map((n) => addDays(on, n))), (changes) => {
            expect(allDue(withChanges(facts, changes), on, withValues(changes))).toEqual(allDue(facts, on));
          }),
          { numRuns: 5 },
        ),
      ),
    );
  });

  it('what a change comes to on a day depends on nothing that is known later', () => {
    fc.assert(
      fc.property(someFacts, someChanges(aDay), aDay, (facts, changes, on) => {
        const known = { ...facts, premises: facts.premises.filter(({ countedOn }) => countedOn <= on) };
        const answer = (of: PartyFacts) => allDue(withChanges(of, changes), on, withValues(changes));
        expect(answer(facts)).toEqual(answer(known));
      }),
    );
  });

  it('differences are said exactly where the answers differ in kind, day, state, row or roles', () => {
    fc.assert(
      fc.property(someFacts, someChanges(aDay), aDay, (facts, changes, on) => {
        const { before, after, differences } = whatIfInShort(facts, changes, on);
        const gist = ({ answer }: typeof before) => [
          answer.due.map(({ because: _b, cite: _c, trust: _t, latestStartOn: _l, reached: _r, ...rest }) => rest),
          answer.expected.map(({ latestStartOn: _l, ...rest }) => rest),
        ];
        expect(differences.length === 0).toBe(JSON.stringify(gist(before)) === JSON.stringify(gist(after)));
      }),
    );
  });

  it('what is asked about one party leaves its facts as they were', () => {
    fc.assert(
      fc.property(someFacts, someChanges(aDay), aDay, (facts, changes, on) => {
        const copy = structuredClone(facts);
        whatIf(facts, changes, on);
        expect(facts).toEqual(copy);
      }),
    );
  });
});
