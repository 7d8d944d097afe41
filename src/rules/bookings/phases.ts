import type { Day } from '../values/day.ts';
import { workingDaysFrom } from '../values/working-days.ts';

/** Where the break of a staged assessment falls: after the last day of the first phase, before the first of the second. */
export type Break = { readonly phaseOneEndOn: Day; readonly phaseTwoStartOn: Day };

/** Days on end, both included. */
export type Period = { readonly startOn: Day; readonly endOn: Day };

/** The days of fieldwork; with a break in them when the assessment is staged. */
export type FieldworkDays = Period & {
  readonly [day in keyof Break]?: Day | null | undefined;
};

/** The break of fieldwork days; undefined when they have none. */
export function breakOf({ phaseOneEndOn, phaseTwoStartOn }: FieldworkDays): Break | undefined {
  return phaseOneEndOn && phaseTwoStartOn ? { phaseOneEndOn, phaseTwoStartOn } : undefined;
}

/** The phases of fieldwork, in order: one, or the two around the break. */
export function phasesOf(days: FieldworkDays): readonly Period[] {
  const { startOn, endOn } = days;
  const between = breakOf(days);
  if (!between) return [{ startOn, endOn }];
  return [
    { startOn, endOn: between.phaseOneEndOn },
    { startOn: between.phaseTwoStartOn, endOn },
  ];
}

/** The Working Days on which fieldwork is done; those of the break are not among them. */
export function fieldworkDays(days: FieldworkDays): readonly Day[] {
  return phasesOf(days).flatMap(({ startOn, endOn }) => workingDaysFrom(startOn, endOn));
}
