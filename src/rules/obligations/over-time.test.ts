import { describe, expect, it } from 'vitest';
import { inForce, type Overlay } from '../rulebook/dated.ts';
import { furtherFullAllowed, RULE_VALUES, statusNames } from '../rulebook/values.ts';
import { day } from '../values/day.ts';
import { annualObligation } from './annual-obligation.ts';
import { cyclePicture } from './cycle.ts';
import { cycleCategory } from './cycle-category.ts';
import { aParty, aRound, history, premises } from './facts.testing.ts';
import { forecast, forecastWithReasons } from './forecast.ts';
import type { PartyFacts } from './party-facts.ts';
import { allDue, whatIsDue } from './what-is-due.ts';

const today = day('2026-11-24');

describe('a past day is answered with the rules of that day (section 2.6)', () => {
  it('given non-domestic premises alone, then they count since 28 February 2019 and did not before (SECMP0059; default Q2)', () => {
    const party = aParty('small-supplier', { premises: [premises(0, 60_000)] });
    const found = (on: string) => cycleCategory(party, day(on));
    expect(found('2019-02-27').category).toBe('supplier-below');
    expect(found('2019-02-28').category).toBe('supplier-above');
    const cites = (on: string) => found(on).because.map(({ cite }) => cite);
    expect(cites('2019-02-27')).toContain('DEFAULT_Q2');
    expect(cites('2019-02-28')).toContain('SECMP0059_EQUATION');
  });

  it('given Rejected, then a further Full one may be asked for since 27 February 2020, and a Follow-up before (MP091)', () => {
    expect(inForce(furtherFullAllowed, day('2020-02-26')).value).toBe(false);
    const decided = (decidedOn: string) => {
      const over = { outcome: 'rejected', decidedOn: day(decidedOn), userRoles: ['import-supplier'] } as const;
      return whatIsDue(aParty('small-supplier', { past: [aRound('fusa', '2020-01-20', over)] }), day('2020-03-02'));
    };
    expect(decided('2020-02-26')?.kind).toBe('follow-up');
    expect(decided('2020-02-27')?.kind).toBe('further-fusa');
  });

  it('given the word “Deferred”, then it named what is Rejected before 27 February 2020 (MP091)', () => {
    const named = (on: string) => {
      const { deferred, rejected } = inForce(statusNames, day(on)).value;
      return { deferred, rejected };
    };
    expect(named('2020-02-26')).toEqual({ deferred: 'Provisionally approved', rejected: 'Deferred' });
    expect(named('2020-02-27')).toEqual({ deferred: 'Deferred', rejected: 'Rejected' });
  });

  it('given any value of the rule book, then it has a source and a trust from the first day on', () => {
    for (const rule of RULE_VALUES) {
      const first = inForce(rule, day('2015-01-01'));
      expect([rule.key, typeof first.cite, typeof first.trust]).toEqual([rule.key, 'string', 'string']);
    }
    expect(() => cycleCategory(aParty('small-supplier'), day('2014-12-31'))).toThrow(/no value in force on 2014-12-31/);
  });
});

describe('a party that changes', () => {
  it('given a category that changed, then each day follows the category of that day (sections 1.5 and 2.2)', () => {
    const formerCategories = [
      { category: 'other-sec-party', until: day('2025-06-30') },
      { category: 'gas-network', until: day('2026-03-31') },
    ] as const;
    const party = aParty('small-supplier', { userRoles: [], formerCategories });
    const on = (each: string) => cycleCategory(party, day(each)).category;
    expect(on('2025-06-30')).toBe('other-user');
    expect(on('2025-07-01')).toBe('network-below');
    expect(on('2026-04-01')).toBe('supplier-below');
    const turned = { ...party, formerCategories: formerCategories.toReversed() };
    expect(cycleCategory(turned, day('2025-06-30')).category).toBe('other-user');
  });

  it('given a count that crosses the threshold while the fieldwork goes on, then its kind stays as it was decided (default Q4)', () => {
    const crossing = [premises(90_000), premises(300_000, 0, day('2026-11-20'))];
    const party = history(aParty('small-supplier', { premises: crossing }), '2025-12-01', 'fusa');
    const open = { ref: 'UA-2', kind: 'vusa', userRoles: ['import-supplier'], startOn: day('2026-11-16') } as const;
    const begun: PartyFacts = { ...party, open: { ...open, state: 'fieldwork' } };
    expect(whatIsDue(begun, today)).toMatchObject({ kind: 'vusa', state: 'in-progress' });
    expect(whatIsDue(begun, today)?.because.at(-1)?.rule).toBe('kind-decided-when-begun');
    const booked: PartyFacts = { ...party, open: { ...open, state: 'scheduled' } };
    expect(whatIsDue(booked, today)).toMatchObject({ kind: 'fusa', state: 'wrong-kind-booked' });
  });

  it('given a past day within the fieldwork of a round that is over by now, then it was under way (G8.40)', () => {
    const held = aRound('vusa', '2026-11-20', { fieldworkStartOn: day('2026-11-16'), userRoles: ['import-supplier'] });
    const before = history(aParty('small-supplier'), '2025-12-01', 'fusa');
    const party = { ...before, past: [...before.past, held] };
    expect(whatIsDue(party, day('2026-11-18'))).toMatchObject({
      kind: 'vusa',
      state: 'in-progress',
      openRef: held.ref,
    });
    expect(whatIsDue(party, day('2026-11-15'))?.state).toBe('book-now');
    expect(whatIsDue(party, day('2026-11-20'))).toMatchObject({ kind: 'ssa' });
  });

  it('given a booking, then a day before it was asked for knows nothing of it', () => {
    const open = { ref: 'UA-2', kind: 'vusa', userRoles: [], state: 'scheduled', endOn: day('2026-10-09') } as const;
    const party = {
      ...history(aParty('small-supplier'), '2025-12-01', 'fusa'),
      open: { ...open, requestedOn: day('2026-06-01') },
    };
    expect(forecast(party, day('2026-05-31'))[1]?.dueBy).toBe('2027-12-01');
    expect(forecast(party, day('2026-06-01'))[1]?.dueBy).toBe('2027-10-09');
  });

  it('given an initial Full one in phases, then the year counts from the end of the last (section 3.1, staged)', () => {
    const phases = [
      { startOn: day('2026-02-02'), endOn: day('2026-02-06') },
      { startOn: day('2026-05-11'), endOn: day('2026-05-15') },
    ];
    const userRoles = ['import-supplier'] as const;
    const party = aParty('small-supplier', { past: [{ ref: 'UA-1', kind: 'fusa', userRoles, phases }] });
    const due = annualObligation(party, today);
    expect(due?.dueBy).toBe('2027-05-15');
    expect(due?.because.map(({ rule }) => rule)).toContain('staged-counts-from-last-phase');
    // In the break it is under way: it is held when the last phase has ended.
    expect(allDue(party, day('2026-03-02'))).toMatchObject([
      { reason: 'initial', state: 'in-progress', openRef: 'UA-1' },
    ]);
  });

  it('given a due day beyond the proclaimed bank holidays, then the step says so, and names the list (default Q25)', () => {
    const step = (endedOn: string) =>
      annualObligation(history(aParty('small-supplier'), endedOn, 'fusa'), day(endedOn))?.because.find(
        ({ rule }) => rule === 'book-by',
      )?.facts;
    expect(step('2026-02-20')).toMatchObject({
      calendar: expect.stringMatching(/^england-and-wales/),
      proclaimed: true,
    });
    expect(step('2028-02-21')).toMatchObject({ proclaimed: false });
  });
});

describe('what if a rule value were another', () => {
  const party = history(aParty('small-supplier', { premises: [premises(220_000)] }), '2026-02-20', 'fusa');
  const lowered: Overlay = {
    'supplier-portfolio-test': [
      {
        from: day('2027-01-01'),
        value: { domestic: 1, nonDomestic: 5, limit: 200_000 },
        cite: 'CONFIRMED_BY_SECAS',
        trust: 'by-secas',
      },
    ],
  };

  it('given a lower limit from a day on, then the answer follows from that day on and cites it', () => {
    expect(whatIsDue(party, today, lowered)?.kind).toBe('vusa');
    const then = whatIsDue(party, day('2027-01-01'), lowered);
    expect(then?.kind).toBe('fusa');
    expect(then?.because.map(({ cite }) => cite)).toContain('CONFIRMED_BY_SECAS');
    expect(whatIsDue(party, day('2027-01-01'))?.kind).toBe('vusa');
    expect(cyclePicture(party, day('2027-01-01'), lowered).letter).toBe('A');
  });

  it('given the same for six years, then the forecast follows, with and without reasons', () => {
    const kinds = forecast(party, today, undefined, lowered).map(({ kind }) => kind);
    expect(kinds).toEqual(['fusa', 'fusa', 'fusa', 'fusa', 'fusa', 'fusa']);
    expect(forecast(party, today).map(({ kind }) => kind)).toEqual(['vusa', 'ssa', 'fusa', 'vusa', 'ssa', 'fusa']);
    const explained = forecastWithReasons(party, today, undefined, lowered);
    expect(explained.map(({ kind }) => kind)).toEqual(kinds);
    for (const { because } of explained) expect(because.map(({ rule }) => rule)).toContain('due-window');
  });

  it('given a later edition of the rule book, then it takes the place of an earlier value beside it', () => {
    const early: Overlay = {
      'later-assessment-window': [
        {
          from: day('2020-01-01'),
          value: { months: 9, reached: 'started' },
          cite: 'CONFIRMED_BY_SECAS',
          trust: 'by-secas',
        },
      ],
    };
    const done = history(aParty('small-supplier'), '2019-03-01', 'fusa', 'vusa');
    expect(annualObligation(done, day('2020-03-02'), early)?.dueBy).toBe('2020-12-01');
    expect(annualObligation(done, day('2020-06-19'), early)?.dueBy).toBe('2021-03-01');
  });
});
