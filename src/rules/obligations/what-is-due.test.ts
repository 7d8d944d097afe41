import { describe, expect, it } from 'vitest';
import { addMonths, day } from '../values/day.ts';
import type { AssessmentKind, PartyCategory } from '../vocabulary.ts';
import { annualObligation } from './annual-obligation.ts';
import { cycleCategory } from './cycle-category.ts';
import { aParty, aRound, history, premises } from './facts.testing.ts';
import type { PartyFacts } from './party-facts.ts';
import { allDue, whatIsDue } from './what-is-due.ts';

const today = day('2026-11-24');
const INITIAL = '2022-03-10';

describe('the cycle table (section 2.2)', () => {
  // Row, category, domestic, non-domestic, and the kinds of years 2, 3, 1, 2 after the initial Full one.
  it.each([
    ['A, supplier above', 'large-supplier', 250_001, 0, ['fusa', 'fusa', 'fusa', 'fusa']],
    ['A, supplier above by its non-domestic premises', 'small-supplier', 0, 50_001, ['fusa', 'fusa', 'fusa', 'fusa']],
    ['B, supplier at or below', 'small-supplier', 250_000, 0, ['vusa', 'ssa', 'fusa', 'vusa']],
    ['C, large network', 'electricity-network', 250_001, 0, ['vusa', 'vusa', 'fusa', 'vusa']],
    ['D, network at or below', 'gas-network', 250_000, 0, ['vusa', 'ssa', 'fusa', 'vusa']],
    ['E, Other User', 'other-sec-party', 0, 0, ['vusa', 'ssa', 'fusa', 'vusa']],
    ['F, provider above (Q9)', 'shared-resource-provider', 250_001, 0, ['fusa', 'fusa', 'fusa', 'fusa']],
    ['F, provider below (Q9)', 'shared-resource-provider', 250_000, 0, ['vusa', 'ssa', 'fusa', 'vusa']],
  ] as const satisfies readonly (readonly [
    string,
    PartyCategory,
    number,
    number,
    readonly AssessmentKind[],
  ])[])('given row %s, when years pass, then the kinds follow the table', (_row, category, domestic, nonDomestic, kinds) => {
    const party = aParty(category, { premises: [premises(domestic, nonDomestic)] });
    expect(whatIsDue(party, today)).toMatchObject({ reason: 'initial', kind: 'fusa' });
    kinds.forEach((kind, index) => {
      const done = history(party, INITIAL, 'fusa', ...kinds.slice(0, index));
      const on = addMonths(day(INITIAL), 12 * index + 1);
      expect(annualObligation(done, on)).toMatchObject({ kind, year: [2, 3, 1, 2][index] });
    });
  });

  it('given an Other User before 28 February 2019, then year 2 is a Self-Assessment, and a Verification one since (SECMP0059; G8.47)', () => {
    const party = history(aParty('other-sec-party'), '2018-06-01', 'fusa');
    expect(annualObligation(party, day('2019-02-27'))?.kind).toBe('ssa');
    expect(annualObligation(party, day('2019-02-28'))?.kind).toBe('vusa');
  });

  it('given a party in two rows, then the heavier one counts', () => {
    const both = aParty('electricity-network', {
      userRoles: [
        { role: 'electricity-distributor', addedOn: day('2016-01-01') },
        { role: 'import-supplier', addedOn: day('2026-01-01') },
      ],
      premises: [premises(300_000)],
    });
    expect(cycleCategory(both, today).category).toBe('supplier-above');
    expect(cycleCategory(both, day('2025-12-31')).category).toBe('network-above');
  });
});

describe('the thresholds (section 2.3, SECMP0059; defaults Q1 and Q3)', () => {
  it.each([
    [250_000, 0, 'supplier-below'],
    [250_001, 0, 'supplier-above'],
    [0, 50_000, 'supplier-below'],
    [0, 50_001, 'supplier-above'],
    [200_000, 10_000, 'supplier-below'],
    [200_000, 10_001, 'supplier-above'],
    [0, 0, 'supplier-below'],
  ])('given %i domestic and %i non-domestic premises, then a supplier is %s: D + 5·N > 250,000', (d, n, category) => {
    const party = aParty('small-supplier', { premises: [premises(d, n)] });
    expect(cycleCategory(party, today).category).toBe(category);
  });

  it('given a Network Party, then its non-domestic premises do not count', () => {
    const party = aParty('electricity-network', { premises: [premises(250_000, 90_000)] });
    expect(cycleCategory(party, today).category).toBe('network-below');
  });

  it('given no count, then a Large Supplier is taken at its word, and the answer says that nothing was counted', () => {
    const large = cycleCategory(aParty('large-supplier'), today);
    expect(large.category).toBe('supplier-above');
    expect(large.because[0]).toMatchObject({ rule: 'portfolio-not-counted', trust: 'assumed' });
    expect(cycleCategory(aParty('small-supplier'), today).category).toBe('supplier-below');
  });

  it('given several counts, then the latest on or before the day decides (Q4)', () => {
    const counts = [premises(260_000, 0, day('2026-06-01')), premises(90_000, 0, day('2026-10-01'))];
    const party = aParty('small-supplier', { premises: counts });
    expect(cycleCategory(party, day('2026-09-30')).category).toBe('supplier-above');
    expect(cycleCategory(party, day('2026-10-01')).category).toBe('supplier-below');
    expect(cycleCategory({ ...party, premises: counts.toReversed() }, today).category).toBe('supplier-below');
  });

  it('the answer carries the weighing, with the numbers it used and how far each can be trusted', () => {
    const { because } = cycleCategory(aParty('small-supplier', { premises: [premises(200_000, 12_000)] }), today);
    expect(because.map(({ rule, cite, trust }) => [rule, cite, trust])).toEqual([
      ['portfolio-counted', 'DEFAULT_Q3', 'assumed'],
      ['portfolio-weighed', 'SECMP0059_EQUATION', 'assumed'],
      ['cycle-category', 'SEED_TYPES', 'seed'],
    ]);
    expect(because[1]?.facts).toEqual({ weighted: 260_000, limit: 250_000, above: true });
  });
});

describe('crossing the threshold (section 2.4, default Q7)', () => {
  const party = aParty('small-supplier', {
    premises: [premises(100_000), premises(251_000, 0, day('2026-03-01')), premises(90_000, 0, day('2026-10-01'))],
  });
  const secondYearDone = history(party, '2024-02-20', 'fusa', 'vusa');

  it('given a supplier that went up in the year, then the third-year assessment is a Full one (Spotlight, September 2019)', () => {
    expect(annualObligation(secondYearDone, day('2026-02-28'))?.kind).toBe('ssa');
    expect(annualObligation(secondYearDone, day('2026-03-01'))?.kind).toBe('fusa');
  });

  it('given one that fell again, then its position counts from the initial Full one as before', () => {
    expect(annualObligation(secondYearDone, day('2026-10-01'))).toMatchObject({ kind: 'ssa', year: 3 });
    const afterFull = history(party, '2024-02-20', 'fusa', 'vusa', 'fusa');
    expect(annualObligation(afterFull, day('2026-10-01'))).toMatchObject({ kind: 'fusa', year: 1 });
  });

  it('given a Self-Assessment booked before it went up, then the wrong kind is booked', () => {
    const open = { ref: 'UA-1', kind: 'ssa', userRoles: ['import-supplier'], state: 'scheduled' } as const;
    const booked: PartyFacts = { ...secondYearDone, open };
    expect(whatIsDue(booked, day('2026-01-05'))?.state).toBe('booked');
    expect(whatIsDue(booked, day('2026-03-05'))).toMatchObject({ state: 'wrong-kind-booked', openRef: 'UA-1' });
  });
});

describe('by when (section 2.5)', () => {
  const party = aParty('small-supplier', { premises: [premises(90_000)] });

  it('given the initial Full one, then the second is completed within twelve months of its fieldwork end (default Q5)', () => {
    const due = annualObligation(history(party, '2026-02-20', 'fusa'), today);
    expect(due).toMatchObject({ dueBy: '2027-02-20', reached: 'completed' });
    expect(due?.because.find(({ rule }) => rule === 'due-window')).toMatchObject({
      cite: 'DEFAULT_Q5',
      trust: 'assumed',
    });
  });

  it('given the SSC decided months after the fieldwork ended, then the year still counts from the fieldwork (default Q6)', () => {
    const held = aRound('fusa', '2026-02-20', { outcome: 'approved', decidedOn: day('2026-05-13') });
    expect(annualObligation({ ...party, past: [held] }, today)?.dueBy).toBe('2027-02-20');
  });

  it('given later ones, then started before 19 June 2020 and completed since (SCF 1.16 and 2.0, Part 1 s4.5)', () => {
    const done = history(party, '2018-09-03', 'fusa', 'vusa');
    expect(annualObligation(done, day('2020-06-18'))).toMatchObject({ dueBy: '2020-09-03', reached: 'started' });
    expect(annualObligation(done, day('2020-06-19'))).toMatchObject({ dueBy: '2020-09-03', reached: 'completed' });
    const before = history(party, '2017-09-03', 'fusa', 'vusa');
    const citeOn = (on: string) =>
      annualObligation(before, day(on))?.because.find(({ rule }) => rule === 'due-window')?.cite;
    expect([citeOn('2019-07-31'), citeOn('2019-08-01'), citeOn('2020-06-19')]).toEqual([
      'G8_40_ANNUAL',
      'SCF_1_16_TIMING',
      'SCF_2_0_TIMING',
    ]);
  });

  it('given a Self-Assessment, then the next counts from its submission to the CIO (default Q5)', () => {
    const done = history(party, '2024-03-01', 'fusa', 'vusa', 'ssa');
    const due = annualObligation(done, today);
    expect(due).toMatchObject({ kind: 'fusa', year: 1, dueBy: '2027-03-01' });
    expect(due?.because.map(({ rule }) => rule)).toContain('self-assessment-anchor');
  });

  it('given fieldwork that ended on a leap day, then it is due on the last day of February', () => {
    expect(annualObligation(history(party, '2024-02-29', 'fusa'), day('2024-03-01'))?.dueBy).toBe('2025-02-28');
  });

  it('given the due day, then the latest start leaves the likely fieldwork, and booking twelve weeks more (default Q15)', () => {
    // A Verification assessment likely takes 3 Working Days; 20 February 2027 is a Saturday.
    const due = annualObligation(history(party, '2026-02-20', 'fusa'), today);
    expect(due).toMatchObject({ kind: 'vusa', latestStartOn: '2027-02-17', bookBy: '2026-11-25' });
  });

  it('given the days around booking and due, then the state follows', () => {
    const done = history(party, '2026-02-20', 'fusa');
    const stateOn = (on: string) => whatIsDue(done, day(on))?.state;
    expect(['2026-10-27', '2026-10-28', '2027-02-20', '2027-02-21'].map(stateOn)).toEqual([
      'not-yet',
      'book-now',
      'book-now',
      'overdue',
    ]);
  });

  it.each([
    ['in time', '2027-02-15', '2027-02-19', 'scheduled', 'booked'],
    ['to end after the due day', '2027-02-17', '2027-02-22', 'scheduled', 'booked-too-late'],
    ['and under way', '2027-02-15', '2027-02-19', 'fieldwork', 'in-progress'],
  ] as const)('given one booked %s, then it says so', (_how, startOn, endOn, state, expected) => {
    const open = { ref: 'UA-9', kind: 'vusa', userRoles: ['import-supplier'], state, startOn, endOn } as const;
    const booked = { ...history(party, '2026-02-20', 'fusa'), open: open as unknown as PartyFacts['open'] };
    expect(whatIsDue(booked, today)).toMatchObject({ state: expected, openRef: 'UA-9' });
  });
});

describe('before entry and later roles (H1.10; defaults Q8, Q10 and Q24)', () => {
  it('given a party before its first assessment, then an initial Full one is due, with no date', () => {
    const due = allDue(aParty('small-supplier'), today);
    expect(due).toHaveLength(1);
    expect(due[0]).toMatchObject({ reason: 'initial', kind: 'fusa', state: 'book-now', cite: 'SEED_TYPES' });
    expect(due[0]?.dueBy).toBeUndefined();
  });

  it('given a Shared Resource Provider, then it has an initial Full one before it serves its Users (G10.2)', () => {
    const due = allDue(aParty('shared-resource-provider'), today);
    expect(due).toMatchObject([{ reason: 'initial', kind: 'fusa', userRoles: [], cite: 'G10_2_SRP' }]);
  });

  it('given a party without User Roles, then nothing is due', () => {
    expect(allDue(aParty('other-sec-party', { userRoles: [] }), today)).toEqual([]);
  });

  it('given a new role, then a Full one for it is due before its entry (Q24), and the running cycle goes on (Q8)', () => {
    const party = history(aParty('small-supplier', { premises: [premises(90_000)] }), '2025-06-01', 'fusa', 'vusa');
    const more = {
      ...party,
      userRoles: [...party.userRoles, { role: 'gas-supplier', addedOn: day('2026-09-01') } as const],
    };
    expect(allDue(more, today).map(({ reason, kind, userRoles }) => [reason, kind, userRoles])).toEqual([
      ['annual', 'ssa', ['import-supplier']],
      ['new-role', 'fusa', ['gas-supplier']],
    ]);
    const entered = aRound('fusa', '2026-10-20', { userRoles: ['gas-supplier'] });
    const joined = allDue({ ...more, past: [...more.past, entered] }, today);
    expect(joined).toHaveLength(1);
    expect(joined[0]).toMatchObject({ kind: 'ssa', year: 3, userRoles: ['import-supplier', 'gas-supplier'] });
  });

  it('given a status that does not allow entry, then no annual one is due until it is mended (Q10)', () => {
    const userRoles = ['import-supplier'] as const;
    const decided = (outcome: 'deferred' | 'approved-subject-steps') =>
      aParty('small-supplier', {
        past: [aRound('fusa', '2026-05-01', { userRoles, outcome, decidedOn: day('2026-06-10') })],
      });
    expect(allDue(decided('deferred'), today).map(({ reason }) => reason)).toEqual(['follow-up']);
    expect(allDue(decided('approved-subject-steps'), today).map(({ reason }) => reason)).toEqual(['annual']);
    expect(allDue(decided('deferred'), day('2026-06-09')).map(({ reason }) => reason)).toEqual(['annual']);
  });
});

describe('what a decision asked for (G8.36–G8.37; MP091; defaults Q8, Q11 and Q26)', () => {
  const decided = {
    decidedOn: day('2026-06-10'),
    followUpBy: day('2027-01-29'),
    userRoles: ['import-supplier'],
  } as const;
  const withOutcome = (outcome: 'deferred' | 'rejected' | 'approved-subject-follow-up') =>
    aParty('small-supplier', { past: [aRound('fusa', '2026-05-01', { ...decided, outcome })] });

  it('given Deferred or subject to a Follow-up, then a Follow-up is due on the date of the decision', () => {
    for (const outcome of ['deferred', 'approved-subject-follow-up'] as const) {
      const due = allDue(withOutcome(outcome), today).find(({ reason }) => reason === 'follow-up');
      expect(due).toMatchObject({ kind: 'follow-up', dueBy: '2027-01-29', cite: 'G8_36_STATUS_LIMBS' });
    }
  });

  it('given Rejected, then a further Full one is suggested, and a Follow-up fits as well (Q11)', () => {
    const rejected = withOutcome('rejected');
    expect(whatIsDue(rejected, today)).toMatchObject({ reason: 'further-full', kind: 'further-fusa' });
    const open = { ref: 'UA-2', kind: 'follow-up', userRoles: [], state: 'scheduled', follows: 'UA-1' } as const;
    expect(whatIsDue({ ...rejected, open }, today)?.state).toBe('booked');
    // A review of a second User System by itself is no answer to what was rejected.
    expect(whatIsDue({ ...rejected, open: { ...open, follows: undefined } }, today)?.openRef).toBeUndefined();
  });

  it('given the round that followed it up, then it is no longer due, and was on the day before it was held', () => {
    const first = aRound('fusa', '2026-05-01', { ...decided, outcome: 'approved-subject-follow-up' });
    const second = aRound('follow-up', '2026-11-02', { follows: first.ref });
    const party = aParty('small-supplier', { past: [first, second] });
    const reasons = (on: string) => allDue(party, day(on)).map(({ reason }) => reason);
    expect(reasons('2026-11-02')).toEqual(['annual']);
    expect(reasons('2026-11-01')).toEqual(['follow-up', 'annual']);
  });

  it('given a further Full one, then the cycle begins again from its fieldwork end (Q8)', () => {
    const first = aRound('fusa', '2025-05-01', { ...decided, outcome: 'rejected', decidedOn: day('2025-06-10') });
    const approved = { outcome: 'approved', decidedOn: day('2026-03-18') } as const;
    const over = { follows: first.ref, userRoles: ['import-supplier'], ...approved } as const;
    const further = aRound('further-fusa', '2026-02-10', over);
    const due = annualObligation(aParty('small-supplier', { past: [first, further] }), today);
    expect(due).toMatchObject({ year: 2, kind: 'vusa', dueBy: '2027-02-10' });
    expect(due?.because.map(({ rule }) => rule)).toContain('restarted');
  });
});
