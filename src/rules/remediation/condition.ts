import { type Day, daysBetween } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';

/** Where one condition of a decision stands: `reported` is the Party's word, `discharged` the SSC's. */
export type ConditionState = 'open' | 'reported' | 'discharged';

/** A condition of a decision as the rules look at it. */
export type Condition = {
  readonly state: ConditionState;
  readonly dueOn: Day;
  readonly reportedOn: Day | null;
  readonly dischargedOn: Day | null;
};

/** How many days after its date a condition was reported as done, or is not reported yet; 0 when it is in time. */
export function daysLate({ dueOn, reportedOn }: Pick<Condition, 'dueOn' | 'reportedOn'>, on: Day): number {
  return Math.max(0, daysBetween(dueOn, reportedOn ?? on));
}

/** The Party may still report on a condition until it is discharged. Refuses: `condition-discharged`. */
export function notDischarged<C extends Condition>(condition: C): Outcome<C> {
  if (condition.state !== 'discharged') return allow(condition);
  return refuse('condition-discharged', condition.dischargedOn ? { dischargedOn: condition.dischargedOn } : {});
}

/** The earliest date that the Party still has to meet; null when nothing is left for it to report. */
export function nextDueOn(conditions: readonly Pick<Condition, 'state' | 'dueOn'>[]): Day | null {
  const open = conditions.filter(({ state }) => state === 'open').map(({ dueOn }) => dueOn);
  return open.length === 0 ? null : open.reduce((first, next) => (next < first ? next : first));
}
