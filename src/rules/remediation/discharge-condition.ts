import { inForce, type Overlay } from '../rulebook/dated.ts';
import { dischargers } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { allow, type Because, because, type Outcome, refuse } from '../values/outcome.ts';
import type { Role } from '../vocabulary.ts';
import { type Condition, notDischarged } from './condition.ts';

export type ConditionDischarged = {
  readonly event: 'condition-discharged';
  readonly number: number;
  readonly dischargedOn: Day;
};

export type ConditionReturned = {
  readonly event: 'condition-returned';
  readonly number: number;
  readonly from: 'reported' | 'discharged';
  readonly reason: string;
};

/**
 * The SSC's chair, or SECAS on behalf of the SSC, finds that a condition is met. The sources say that the SSC is to be
 * satisfied, not who says so between its meetings (DEFAULT_DISCHARGE).
 *
 * Refuses: `not-permitted`, `condition-discharged`, `nothing-reported`.
 */
export function dischargeCondition(
  condition: Condition & { readonly number: number },
  roles: readonly Role[],
  on: Day,
  overlay?: Overlay,
): Outcome<readonly ConditionDischarged[]> {
  const permitted = mayDischarge(roles, on, overlay);
  if (!permitted.ok) return permitted;
  const possible = notDischarged(condition);
  if (!possible.ok) return possible;
  if (condition.state !== 'reported') return refuse('nothing-reported', {}, permitted.because);
  return allow([{ event: 'condition-discharged', number: condition.number, dischargedOn: on }], permitted.because);
}

/**
 * The SSC is not satisfied: the condition is open again, with the reason, and its date is what it was. A condition that
 * was discharged can be returned as well, as long as no letter on it is with the SSC; what was found before stays in the
 * journal.
 *
 * Refuses: `not-permitted`, `nothing-reported` (it is open already), `reason-required`.
 */
export function returnCondition(
  condition: Condition & { readonly number: number },
  request: { readonly reason: string },
  roles: readonly Role[],
  on: Day,
  overlay?: Overlay,
): Outcome<readonly ConditionReturned[]> {
  const possible = mayReturn(condition, roles, on, overlay);
  if (!possible.ok) return possible;
  const reason = request.reason.trim();
  if (reason === '') return refuse('reason-required');
  return allow(
    [{ event: 'condition-returned', number: condition.number, from: possible.value, reason }],
    possible.because,
  );
}

/** Whether there is anything to return, asked by itself before a reason is typed. Refuses: as `returnCondition`. */
export function mayReturn(
  { state }: Pick<Condition, 'state'>,
  roles: readonly Role[],
  on: Day,
  overlay?: Overlay,
): Outcome<'reported' | 'discharged'> {
  const permitted = mayDischarge(roles, on, overlay);
  if (!permitted.ok) return permitted;
  return state === 'open' ? refuse('nothing-reported', {}, permitted.because) : allow(state, permitted.because);
}

/** Whether somebody with these roles may say that a condition is met. Refuses: `not-permitted`. */
export function mayDischarge(roles: readonly Role[], on: Day, overlay?: Overlay): Outcome<true> {
  const because = whoDischarges(on, overlay);
  const { value } = inForce(dischargers, on, overlay);
  return value.some((role) => roles.includes(role))
    ? allow(true, because)
    : refuse('not-permitted', { needs: value.join(', ') }, because);
}

/** Who may discharge, with its source, for the page of the plan. */
export function whoDischarges(on: Day, overlay?: Overlay): readonly Because[] {
  const who = inForce(dischargers, on, overlay);
  return [because('who-discharges', who, { roles: who.value.join(', ') })];
}
