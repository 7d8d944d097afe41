import { describe, expect, it } from 'vitest';
import { cycleLayout, yearTicks } from './cycleLayout.ts';

const axis = { from: '2025-09-01', to: '2028-12-31' };

describe('the three-year cycle on an axis', () => {
  it('no label lies over another, nor outside the picture, when assessments crowd together', () => {
    const items = ['2026-11-20', '2026-11-24', '2026-12-01', '2026-12-14', '2027-01-06', '2028-12-30'].map((on) => ({
      on,
    }));
    const { placed, labelWidth } = cycleLayout({ ...axis, items, width: 520 });
    for (const above of [true, false]) {
      const row = placed.filter((one) => one.above === above).map((one) => one.boxX);
      for (const [index, left] of row.entries()) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + labelWidth).toBeLessThanOrEqual(row[index + 1] ?? 520);
      }
    }
  });

  it('an assessment outside the axis is drawn at its edge', () => {
    const { placed } = cycleLayout({ ...axis, items: [{ on: '2020-01-01' }], width: 520 });
    expect(placed[0]?.x).toBe(14);
  });

  it('every January inside the axis has a tick', () => {
    expect(yearTicks(axis.from, axis.to)).toEqual(['2026-01-01', '2027-01-01', '2028-01-01']);
  });
});
