import { describe, expect, it } from 'vitest';
import { addMonths, day } from '../values/day.ts';
import { devicesWarning } from './devices.ts';
import { allDuties } from './duties.ts';
import { aParty, aRound, history, premises } from './facts.testing.ts';
import type { PartyFacts, UserSystemFacts } from './party-facts.ts';
import { allDue, whatIsDue } from './what-is-due.ts';

const today = day('2026-11-24');
const small = history(aParty('small-supplier', { premises: [premises(90_000)] }), '2026-02-20', 'fusa');
const aSystem = (name: string, inUseFrom: string, over: Partial<UserSystemFacts> = {}): UserSystemFacts => ({
  name,
  kind: 'bespoke',
  inUseFrom: day(inUseFrom),
  ...over,
});
const withSystems = (...userSystems: UserSystemFacts[]): PartyFacts => ({ ...small, userSystems });
const first = aSystem('North', '2024-01-08');
const duties = (facts: PartyFacts, on = today) =>
  allDuties(facts, on).map(({ duty, dueBy, state }) => [duty, dueBy, state]);

describe('a second or later User System (G3.9, in force 28 February 2019)', () => {
  it('given one planned beside another, then the SSC is told by the day before it is used', () => {
    expect(duties(withSystems(first, aSystem('South', '2027-06-01')))).toEqual([
      ['tell-of-second-system', '2027-05-31', 'tell-later'],
    ]);
    expect(duties(withSystems(first, aSystem('South', '2026-12-10')))[0]?.[2]).toBe('tell-now');
    expect(duties(withSystems(first, aSystem('South', '2026-11-24')))[0]?.[2]).toBe('duty-overdue');
  });

  it('given the first alone, one that took its place, or one that was told, then there is nothing to tell', () => {
    expect(duties(withSystems(first))).toEqual([]);
    const replaced = aSystem('North', '2024-01-08', { inUseUntil: day('2026-12-31') });
    expect(duties(withSystems(replaced, aSystem('South', '2027-01-01')))).toEqual([]);
    expect(duties(withSystems(first, aSystem('South', '2027-01-01', { toldOn: today })))).toEqual([]);
  });

  it('given two from one day, then one of them is the second', () => {
    expect(duties(withSystems(first, aSystem('South', '2024-01-08')))).toHaveLength(1);
  });

  it('given one in use before the rule was in force, then it was not to be told (G3.9)', () => {
    const old = aSystem('Old', '2018-01-01');
    expect(duties(withSystems(old, aSystem('Older', '2019-02-27')))).toEqual([]);
    expect(duties(withSystems(old, aSystem('Newer', '2019-02-28')))).toHaveLength(1);
  });

  const told = { toldOn: day('2026-05-04'), inUseFrom: day('2026-06-01') };
  it('given the SSC left its review to the next annual assessment, then that one says so, until it was held', () => {
    const facts = withSystems(first, aSystem('South', '2026-06-01', told));
    const rules = (each: PartyFacts, on = today) => whatIsDue(each, on)?.because.map(({ rule }) => rule);
    expect(rules(facts)).toContain('second-system-at-next-annual');
    expect(rules(facts, day('2026-05-31'))).not.toContain('second-system-at-next-annual');
    const held = { ...facts, past: [...facts.past, aRound('vusa', '2026-11-02')] };
    expect(rules(held)).not.toContain('second-system-at-next-annual');
  });

  it('given it ordered a review by itself, then a Follow-up is due on its day, beside the annual one, until it was held (default: second User System)', () => {
    const review = { decidedOn: day('2026-06-10'), how: 'ad-hoc', by: day('2027-01-29') } as const;
    const facts = withSystems(first, aSystem('South', '2026-06-01', { ...told, reviews: [review] }));
    expect(allDue(facts, today).map(({ reason, kind, dueBy }) => [reason, kind, dueBy])).toEqual([
      ['second-system', 'follow-up', '2027-01-29'],
      ['annual', 'vusa', '2027-02-20'],
    ]);
    expect(allDue(facts, day('2026-06-09')).map(({ reason }) => reason)).toEqual(['annual']);
    const open = { ref: 'UA-5', kind: 'follow-up', userRoles: [], state: 'scheduled' } as const;
    expect(allDue({ ...facts, open }, today).map(({ state }) => state)).toEqual(['booked', 'book-now']);
    // A Follow-up of another round is not what the SSC ordered for the system.
    const ofARound = { ...open, follows: facts.past[0]?.ref };
    expect(allDue({ ...facts, open: ofARound }, today).map(({ state }) => state)).toEqual(['book-now', 'book-now']);
    const held = { ...facts, past: [...facts.past, aRound('follow-up', '2026-11-02')] };
    expect(allDue(held, today).map(({ reason, year }) => [reason, year])).toEqual([['annual', 2]]);
  });

  it('given it decided anew, then each day is answered with the decision of that day', () => {
    const ordered = { decidedOn: day('2026-06-10'), how: 'ad-hoc', by: day('2027-01-29') } as const;
    const left = { decidedOn: day('2026-09-09'), how: 'next-annual' } as const;
    const facts = withSystems(first, aSystem('South', '2026-06-01', { ...told, reviews: [ordered, left] }));
    const reasons = (on: string) => allDue(facts, day(on)).map(({ reason }) => reason);
    expect(reasons('2026-09-08')).toEqual(['second-system', 'annual']);
    expect(reasons('2026-09-09')).toEqual(['annual']);
  });

  it('given it set no day, then the review is due without one', () => {
    const review = { decidedOn: day('2026-06-10'), how: 'ad-hoc' } as const;
    const due = allDue(withSystems(first, aSystem('South', '2026-06-01', { ...told, reviews: [review] })), today);
    expect(due.find(({ reason }) => reason === 'second-system')).toMatchObject({ state: 'book-now' });
  });
});

describe('the six-monthly count of a Shared Resource User (G5.27)', () => {
  const shared = aSystem('Provider', '2025-01-06', { kind: 'shared' });
  const entered = small.userRoles.map((held) => ({ ...held, enteredOn: day('2026-03-02') }));
  const live = { ...withSystems(shared), userRoles: entered, premises: [] };

  it('given a live User, then it tells its count six months after it went live, and six months after each count', () => {
    expect(duties(live, day('2026-04-01'))).toEqual([['six-monthly-count', '2026-09-02', 'tell-later']]);
    expect(duties(live)).toEqual([['six-monthly-count', '2026-09-02', 'duty-overdue']]);
    const counted = { ...live, premises: [premises(90_000, 0, day('2026-08-31'))] };
    expect(duties(counted)).toEqual([['six-monthly-count', '2027-02-28', 'tell-later']]);
    const byInventory = { ...live, premises: [{ ...premises(90_000, 0, day('2026-08-31')), fromInventory: true }] };
    expect(duties(byInventory)).toEqual([['six-monthly-count', '2026-09-02', 'duty-overdue']]);
  });

  it('given it has not entered, or has a system of its own, then it tells none', () => {
    expect(duties({ ...live, userRoles: small.userRoles })).toEqual([]);
    expect(duties({ ...live, userSystems: [first] })).toEqual([]);
    const ended = { ...shared, inUseUntil: day('2026-10-31') };
    expect(duties({ ...live, userSystems: [ended] })).toEqual([]);
  });
});

describe('Devices beside premises (default Q3)', () => {
  const counted = (domestic: number, devices?: number): PartyFacts => ({
    ...small,
    premises: [{ ...premises(domestic), devices }],
  });

  it('given Devices that point to another row, then a warning says so, and premises decide', () => {
    const warning = devicesWarning(counted(90_000, 260_000), today);
    expect(warning).toMatchObject({ rule: 'devices-point-elsewhere', cite: 'DEFAULT_Q3', trust: 'assumed' });
    expect(warning?.facts).toMatchObject({ byPremises: 'supplier-below', byDevices: 'supplier-above' });
    expect(whatIsDue(counted(90_000, 260_000), today)?.kind).toBe('vusa');
  });

  it('given Devices that agree, or none, then there is no warning', () => {
    expect(devicesWarning(counted(90_000, 180_000), today)).toBeUndefined();
    expect(devicesWarning(counted(90_000), today)).toBeUndefined();
    expect(devicesWarning(aParty('small-supplier'), addMonths(today, 1))).toBeUndefined();
  });
});
