import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../values/day.ts';
import { pence } from '../values/money.ts';
import { PREPAREDNESS, SYSTEM_KINDS } from '../vocabulary.ts';
import { type EstimateRequest, estimateAssessment } from './estimate.ts';

const today = day('2026-11-24');
const card = {
  name: 'Aug 2026 – Aug 2027',
  rates: { lead: pence(120_000), assessor: pence(90_000), reviewer: pence(110_000) },
};
const aRequest = (over: Partial<EstimateRequest> = {}): EstimateRequest => ({
  kind: 'fusa',
  preparedness: 'ready',
  observationsExpected: 0,
  systemKind: 'shared',
  userRoles: 1,
  ...over,
});

const anyRequest = fc.record({
  kind: fc.constantFrom('fusa' as const, 'vusa' as const, 'ssa' as const, 'follow-up' as const),
  preparedness: fc.constantFrom(...PREPAREDNESS),
  observationsExpected: fc.integer({ min: 0, max: 100 }),
  systemKind: fc.constantFrom(...SYSTEM_KINDS),
  userRoles: fc.integer({ min: 1, max: 7 }),
});

describe('the estimate (seed: 3 to 10 days, by preparedness, observations, shared or bespoke)', () => {
  it('given a ready party on a shared system that expects nothing, then the shortest fieldwork is likely', () => {
    expect(estimateAssessment(aRequest(), card, today)).toMatchObject({
      indicative: true,
      lowDays: 3,
      likelyDays: 3,
      highDays: 5,
      // 3 days of fieldwork: lead 3 + 2, assessor 3 + 1, reviewer 1
      likelyPence: 5 * 120_000 + 4 * 90_000 + 110_000,
    });
  });

  it('given everything that lengthens it, then the longest is likely', () => {
    const request = aRequest({ preparedness: 'early', observationsExpected: 40, systemKind: 'bespoke', userRoles: 5 });
    expect(estimateAssessment(request, card, today)).toMatchObject({ lowDays: 8, likelyDays: 10, highDays: 10 });
  });

  it('says of every step what it rests on, and that it is indicative', () => {
    const rules = estimateAssessment(aRequest(), card, today).because.map((step) => step.rule);
    expect(rules[0]).toBe('fieldwork-range');
    expect(rules.at(-1)).toBe('estimate-is-indicative');
  });

  it('stays within the range of its kind, low to high', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const estimate = estimateAssessment(request, card, today);
        const [low, high] = request.kind === 'fusa' ? [3, 10] : [1, 5];
        expect(estimate.lowDays).toBeGreaterThanOrEqual(low);
        expect(estimate.highDays).toBeLessThanOrEqual(high);
        expect(estimate.lowPence <= estimate.likelyPence && estimate.likelyPence <= estimate.highPence).toBe(true);
      }),
    );
  });

  it('never gets shorter or cheaper by expecting more observations', () => {
    fc.assert(
      fc.property(anyRequest, fc.integer({ min: 1, max: 50 }), (request, more) => {
        const before = estimateAssessment(request, card, today);
        const after = estimateAssessment(
          { ...request, observationsExpected: request.observationsExpected + more },
          card,
          today,
        );
        expect(after.likelyDays).toBeGreaterThanOrEqual(before.likelyDays);
        expect(after.likelyPence).toBeGreaterThanOrEqual(before.likelyPence);
      }),
    );
  });
});
