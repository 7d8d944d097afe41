import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '../values/day.ts';
import { ASSESSMENT_KINDS, COMMITTEE_OUTCOMES, PARTY_CATEGORIES, USER_ROLES } from '../vocabulary.ts';
import { annualObligation } from './annual-obligation.ts';
import { cyclePicture } from './cycle.ts';
import { premises } from './facts.testing.ts';
import { forecast, forecastWithReasons } from './forecast.ts';
import type { PartyFacts, PastRound } from './party-facts.ts';
import { allDue } from './what-is-due.ts';

const START = day('2017-01-01');
const aDay = fc.integer({ min: 0, max: 4380 }).map((days) => addDays(START, days));
const aCount = fc.record({ countedOn: aDay, domestic: fc.nat(400_000), nonDomestic: fc.nat(80_000) });
const aRound = fc
  .record({
    kind: fc.constantFrom(...ASSESSMENT_KINDS),
    endedOn: aDay,
    userRoles: fc.subarray([...USER_ROLES]),
    outcome: fc.option(fc.constantFrom(...COMMITTEE_OUTCOMES), { nil: undefined }),
    weeks: fc.nat(30),
  })
  .map(
    ({ kind, endedOn, userRoles, outcome, weeks }): PastRound => ({
      ref: `UA-${endedOn}-${kind}`,
      kind,
      userRoles,
      ...(kind === 'ssa' ? { ssaSubmittedOn: endedOn } : { fieldworkEndOn: endedOn }),
      ...(outcome && {
        outcome,
        decidedOn: addDays(endedOn, 7 * weeks),
        followUpBy: addDays(endedOn, 7 * weeks + 180),
      }),
    }),
  );
const someFacts: fc.Arbitrary<PartyFacts> = fc.record({
  category: fc.constantFrom(...PARTY_CATEGORIES),
  userRoles: fc
    .uniqueArray(fc.constantFrom(...USER_ROLES), { maxLength: 4 })
    .chain((roles) => fc.tuple(...roles.map((role) => aDay.map((addedOn) => ({ role, addedOn }))))),
  premises: fc.array(aCount, { maxLength: 4 }),
  past: fc.array(aRound, { maxLength: 8 }),
});

const DEPTH = { fusa: 3, 'further-fusa': 3, vusa: 2, ssa: 1, 'follow-up': 0 } as const;

describe('whatever the facts', () => {
  it('more premises never make the kind due lighter', () => {
    fc.assert(
      fc.property(someFacts, aDay, fc.nat(400_000), fc.nat(80_000), fc.nat(300_000), (facts, on, d, n, more) => {
        const kind = (domestic: number) =>
          annualObligation({ ...facts, premises: [premises(domestic, n)] }, on)?.kind ?? 'follow-up';
        expect(DEPTH[kind(d + more)]).toBeGreaterThanOrEqual(DEPTH[kind(d)]);
      }),
    );
  });

  it('a later day never makes the annual assessment due earlier', () => {
    fc.assert(
      fc.property(someFacts, aDay, fc.nat(1500), (facts, on, later) => {
        const [now, then] = [annualObligation(facts, on), annualObligation(facts, addDays(on, later))];
        if (now?.dueBy && then?.dueBy) expect(then.dueBy >= now.dueBy).toBe(true);
      }),
    );
  });

  it('a longer notice never makes a party later', () => {
    fc.assert(
      fc.property(someFacts, aDay, fc.nat(200), fc.nat(200), (facts, on, days, more) => {
        const bookBy = (value: number) => {
          const entry = { from: START, value, cite: 'CONFIRMED_BY_SECAS', trust: 'by-secas' } as const;
          return annualObligation(facts, on, { 'booking-lead-days': [entry] })?.bookBy ?? START;
        };
        expect(bookBy(days + more) <= bookBy(days)).toBe(true);
      }),
    );
  });

  it('the same parties in another order have the same answers, whoever stands beside them', () => {
    fc.assert(
      fc.property(fc.array(someFacts, { maxLength: 5 }), aDay, (parties, on) => {
        const answers = (list: readonly PartyFacts[]) => list.map((facts) => [allDue(facts, on), forecast(facts, on)]);
        expect(answers(parties.toReversed())).toEqual(answers(parties).toReversed());
      }),
    );
  });

  it('the forecast is the same with its reasons', () => {
    fc.assert(
      fc.property(someFacts, aDay, (facts, on) => {
        const explained = forecastWithReasons(facts, on);
        for (const { because } of explained) expect(because.length).toBeGreaterThan(0);
        const plain = explained.map(({ because: _because, cite: _cite, trust: _trust, ...expected }) => expected);
        expect(forecast(facts, on)).toEqual(plain);
      }),
    );
  });

  it('the answer on a day depends on nothing after it', () => {
    fc.assert(
      fc.property(someFacts, aDay, (facts, on) => {
        const known = asKnownOn(facts, on);
        expect(allDue(facts, on)).toEqual(allDue(known, on));
        expect(cyclePicture(facts, on)).toEqual(cyclePicture(known, on));
      }),
    );
  });

  it('the order in which the facts are told changes nothing, and every obligation says why', () => {
    fc.assert(
      fc.property(someFacts, aDay, (facts, on) => {
        const due = allDue(facts, on);
        for (const each of due) expect(each.because.length).toBeGreaterThan(0);
        const distinct = new Set(facts.premises.map(({ countedOn }) => countedOn)).size === facts.premises.length;
        const days = facts.past.map((round) => round.fieldworkEndOn ?? round.ssaSubmittedOn);
        if (!distinct || new Set(days).size !== days.length) return;
        const turned = { ...facts, premises: facts.premises.toReversed(), past: facts.past.toReversed() };
        expect(allDue(turned, on)).toEqual(due);
      }),
    );
  });
});

/** What somebody could have known on a day: nothing that came later, and no decision that was still to come. */
function asKnownOn(facts: PartyFacts, on: Day): PartyFacts {
  const known = ({ outcome, decidedOn, followUpBy, ...round }: PastRound): PastRound =>
    decidedOn !== undefined && decidedOn <= on ? { ...round, outcome, decidedOn, followUpBy } : round;
  return {
    ...facts,
    userRoles: facts.userRoles.filter(({ addedOn }) => addedOn <= on),
    premises: facts.premises.filter(({ countedOn }) => countedOn <= on),
    past: facts.past.filter((round) => (round.fieldworkEndOn ?? round.ssaSubmittedOn ?? on) <= on).map(known),
  };
}
