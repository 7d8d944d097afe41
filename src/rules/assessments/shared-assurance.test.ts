import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '../values/day.ts';
import { outcomeReachesUser, reachesUser, type SharedUse } from './shared-assurance.ts';

const use: SharedUse = { inUseFrom: day('2026-01-05'), inUseUntil: day('2026-09-01'), confirmedOn: day('2026-01-05') };
const report = (issuedOn: string, nextIssuedOn?: string) => ({
  issuedOn: day(issuedOn),
  nextIssuedOn: nextIssuedOn ? day(nextIssuedOn) : null,
});

describe('the report of a Shared Resource Provider (G10.8)', () => {
  it('reaches the User when it is issued while the User uses the system', () => {
    expect(reachesUser(use, report('2026-03-02'))).toBe(true);
    expect(reachesUser(use, report('2026-09-01'))).toBe(true);
  });

  it('does not reach a former User when it is issued after the last day of use', () => {
    expect(reachesUser(use, report('2026-09-02'))).toBe(false);
    expect(reachesUser({ ...use, inUseUntil: null }, report('2026-09-02'))).toBe(true);
  });

  it('reaches a new User when it is the one that stood when the use began, and none before that one', () => {
    expect(reachesUser(use, report('2025-11-03', '2026-11-02'))).toBe(true);
    expect(reachesUser(use, report('2024-11-04', '2025-11-03'))).toBe(false);
  });

  it('reaches nobody whose agreement SECAS has not confirmed', () => {
    expect(reachesUser({ ...use, confirmedOn: null }, report('2026-03-02'))).toBe(false);
  });

  it('reaches nobody whose use ended before it began', () => {
    const since = fc.integer({ min: 0, max: 900 });
    const from = day('2025-01-01');
    fc.assert(
      fc.property(since, since, since, since, (began, ended, issued, later) => {
        const at = (days: number): Day => addDays(from, days);
        const it = { inUseFrom: at(began), inUseUntil: at(ended), confirmedOn: from };
        const reached = reachesUser(it, { issuedOn: at(issued), nextIssuedOn: at(issued + later) });
        // It stood on a day of use: from its issue to the next one, from the beginning to the last day of use.
        const stood = began <= ended && issued <= ended && issued + later > began;
        expect(reached).toBe(stood);
      }),
    );
  });

  it('comes with the outcome of the SSC, unless that was decided after the use ended', () => {
    expect(outcomeReachesUser(use, day('2026-09-01'))).toBe(true);
    expect(outcomeReachesUser(use, day('2026-09-02'))).toBe(false);
    expect(outcomeReachesUser({ ...use, inUseUntil: null }, day('2026-09-09'))).toBe(true);
  });
});
