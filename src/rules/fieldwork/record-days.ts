import { inForce, type Overlay } from '../rulebook/dated.ts';
import { dayEntryLimit, dayEntryStep } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import type { DayActivity, RateGrade } from '../vocabulary.ts';

export type DaysRecorded = {
  readonly event: 'days-recorded';
  readonly personId: string;
  readonly workedOn: Day;
  readonly days: number;
  readonly activity: DayActivity;
  readonly grade: RateGrade;
  readonly note: string;
};

export type DaysReversed = Omit<DaysRecorded, 'event'> & {
  readonly event: 'days-reversed';
  readonly reversesId: string;
};

/** The grade at which each member of a team works, unless an entry says otherwise. */
export const GRADE_OF_MEMBER = {
  lead: 'lead',
  assessor: 'assessor',
  'quality-reviewer': 'reviewer',
} as const satisfies Record<string, RateGrade>;

/**
 * Records work on one day, in quarters of a day, at most one day for a person on a day over all assessments
 * (DEFAULT_DAY_ENTRY). Only days that have come are recorded: actual days are charged (seed: "Costs").
 * Refuses: `day-in-future`, `days-out-of-step`, `days-exceed-limit`.
 *
 * @param already days that the person has recorded for that day, over all assessments
 */
export function recordDays(
  entry: Omit<DaysRecorded, 'event'>,
  already: number,
  on: Day,
  overlay?: Overlay,
): Outcome<readonly DaysRecorded[]> {
  const step = inForce(dayEntryStep, on, overlay);
  const limit = inForce(dayEntryLimit, on, overlay);
  const why = [because('days-in-steps', step, { step: step.value, limit: limit.value })];
  const { days, workedOn } = entry;
  if (workedOn > on) return refuse('day-in-future', { on: workedOn });
  if (days <= 0 || days > limit.value || !Number.isInteger(days / step.value)) {
    return refuse('days-out-of-step', { step: step.value, limit: limit.value }, why);
  }
  if (already + days > limit.value) return refuse('days-exceed-limit', { already, limit: limit.value }, why);
  return allow([{ event: 'days-recorded', ...entry }], why);
}

/**
 * Undoes an entry by a counter-entry that names it; nothing is edited. At most once, and a counter-entry is not undone.
 * Refuses: `already-reversed`.
 */
export function reverseDays(
  entry: Omit<DaysRecorded, 'event' | 'note'> & { readonly id: string; readonly reversed: boolean },
  reason: string,
): Outcome<readonly DaysReversed[]> {
  const { id, reversed, personId, workedOn, days, activity, grade } = entry;
  if (reversed || days < 0) return refuse('already-reversed');
  return allow([
    { event: 'days-reversed', reversesId: id, personId, workedOn, days: -days, activity, grade, note: reason },
  ]);
}
