import { describe, expect, it } from 'vitest';
import { day } from '../values/day.ts';
import type { Outcome } from '../values/outcome.ts';
import { addUserSystem, decideSystemReview, tellOfUserSystem, type UserSystem } from './user-systems.ts';

const today = day('2026-11-24');
const aSystem = (id: string, from: string, more: Partial<UserSystem> = {}): UserSystem => ({
  id,
  name: id,
  kind: 'bespoke',
  inUseFrom: day(from),
  ...more,
});
const north = aSystem('North', '2024-01-08');
const south = aSystem('South', '2027-01-11');
const resultOf = (outcome: Outcome<readonly object[]>) => (outcome.ok ? outcome.value[0] : outcome.refusal.code);

describe('entering a second User System (G3.9)', () => {
  const request = { name: 'South', kind: 'bespoke', providerPartyId: null, inUseFrom: day('2027-01-11') } as const;

  it('given a party enters it, then that is the notice; given SECAS does, then it has yet to be told', () => {
    const added = (bySecas: boolean) => resultOf(addUserSystem([north], request, undefined, today, bySecas));
    expect(added(false)).toMatchObject({ second: true, toldOn: today, toldLate: false });
    expect(added(true)).toMatchObject({ second: true, toldOn: null });
  });

  it('given it takes the place of one, or is a component’s time apart, then it is no second one', () => {
    const replaced = { ...north, inUseUntil: day('2027-01-10') };
    expect(resultOf(addUserSystem([replaced], request, undefined, today, false))).toMatchObject({ second: false });
    const overlapping = { ...north, inUseUntil: day('2027-01-11') };
    expect(resultOf(addUserSystem([overlapping], request, undefined, today, false))).toMatchObject({ second: true });
  });
});

describe('telling the SSC of one that is in the register (G3.9)', () => {
  const tell = (system: UserSystem, toldOn: string | null, bySecas: boolean) =>
    resultOf(tellOfUserSystem([north, system], system, toldOn === null ? null : day(toldOn), today, bySecas));

  it('given the party tells, then it counts from today; given SECAS records a notice, from the day it came', () => {
    expect(tell(south, null, false)).toMatchObject({ event: 'user-system-told', toldOn: today, toldLate: false });
    expect(tell(south, '2026-11-20', false)).toBe('notice-counts-from-today');
    expect(tell(south, '2026-11-20', true)).toMatchObject({ toldOn: '2026-11-20' });
    expect(tell(south, '2026-11-25', true)).toBe('day-to-come');
  });

  it('given it was in use before, then the notice is late', () => {
    expect(tell(aSystem('South', '2026-11-24'), null, false)).toMatchObject({ toldLate: true });
  });

  it('given the first system, or one that was told, then there is nothing to tell', () => {
    expect(resultOf(tellOfUserSystem([north], north, null, today, false))).toBe('not-a-second-system');
    expect(tell({ ...south, toldOn: today }, null, false)).toBe('system-already-told');
  });
});

describe('the SSC’s decision on its review (G3.9)', () => {
  const told = { ...south, toldOn: day('2026-11-10') };
  const decide = (system: UserSystem, decidedOn: string, by?: string) => {
    const decision = { how: 'ad-hoc', decidedOn: day(decidedOn), reason: 'Its separation is new.' } as const;
    const wanted = by ? { ...decision, by: day(by) } : decision;
    return resultOf(decideSystemReview([north, system], system, wanted, today));
  };

  it('given the SSC was told, then it has it reviewed with the next annual assessment or by itself', () => {
    expect(decide(told, '2026-11-11', '2027-03-31')).toMatchObject({ how: 'ad-hoc', by: '2027-03-31' });
    expect(decide(told, '2026-11-11')).toMatchObject({ event: 'system-review-decided', decidedOn: '2026-11-11' });
  });

  it('given it was not told, or decides before that, before its last decision, or later than today, then it is refused', () => {
    expect(decide(south, '2026-11-11')).toBe('system-not-told');
    expect(decide(told, '2026-11-09')).toBe('decided-before-told');
    const decided = { ...told, reviews: [{ decidedOn: day('2026-11-18'), how: 'next-annual' }] } as const;
    expect(decide(decided, '2026-11-17')).toBe('decided-before-told');
    expect(decide(decided, '2026-11-18')).toMatchObject({ how: 'ad-hoc' });
    expect(decide(told, '2026-11-25')).toBe('day-to-come');
    expect(decide(told, '2026-11-11', '2026-11-10')).toBe('review-before-decision');
  });

  it('given the first system, then there is nothing to review', () => {
    const decision = { how: 'next-annual', decidedOn: today, reason: '' } as const;
    expect(resultOf(decideSystemReview([north], north, decision, today))).toBe('not-a-second-system');
  });
});
