import type { DayText, DemoPremisesCount } from './types.ts';

const COUNTED_ON = ['2023-09-01', '2024-09-01', '2025-09-01', '2026-09-01'] as const satisfies readonly DayText[];

type Pair = readonly [domestic: number, nonDomestic: number];

/** Premises counts on 1 September of four successive years, 2023 to 2026. */
export const yearly = (...pairs: readonly [Pair, Pair, Pair, Pair]): readonly DemoPremisesCount[] =>
  COUNTED_ON.map((on, year) => {
    const [domestic, nonDomestic] = pairs[year] ?? [0, 0];
    return { on, domestic, nonDomestic };
  });
