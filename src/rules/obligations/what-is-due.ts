import type { Overlay } from '../rulebook/dated.ts';
import type { Day } from '../values/day.ts';
import { because } from '../values/outcome.ts';
import { annualObligation } from './annual-obligation.ts';
import type { Due, Obligation } from './due.ts';
import { dueState, isBookedOnly, isMeantFor } from './due-state.ts';
import { entryObligation } from './entry-obligation.ts';
import { followUpObligation } from './follow-up-obligation.ts';
import { openOn } from './open-round.ts';
import type { PartyFacts } from './party-facts.ts';
import { systemReviewObligation } from './system-review.ts';

/**
 * Everything a party is due on a day, soonest first: the Full assessment before a User Role is entered, the round that
 * a decision asked for, the assessment of this year. Each says how it stands and why, step by step.
 *
 * @param overlay values that stand beside those of the rule book: what SECAS decided, or what somebody asks about
 */
export function allDue(facts: PartyFacts, on: Day, overlay?: Overlay): readonly Due[] {
  return [
    followUpObligation(facts, on, overlay),
    systemReviewObligation(facts, on, overlay),
    entryObligation(facts, on),
    annualOf(facts, on, overlay),
  ]
    .filter((obligation) => obligation !== undefined)
    .map((obligation) => withState(obligation, facts, on, overlay))
    .sort(bySoonest);
}

/**
 * The annual assessment; of one whose fieldwork has begun, as it was decided when it began: what is counted afterwards
 * changes the next one (default Q4).
 */
function annualOf(facts: PartyFacts, on: Day, overlay?: Overlay): Obligation | undefined {
  const open = openOn(facts, on);
  const startOn = open && !isBookedOnly(open) && open.kind !== 'follow-up' ? open.startOn : undefined;
  const today = annualObligation(facts, on, overlay);
  if (!today || startOn === undefined || startOn >= on) return today;
  const then = annualObligation(facts, startOn, overlay);
  if (!then || then.kind === today.kind || then.dueBy !== today.dueBy) return today;
  const why = because('kind-decided-when-begun', { cite: 'DEFAULT_Q4', trust: 'assumed' }, { startOn });
  return { ...then, because: [...then.because, why] };
}

/** What is due first. Undefined for a party without User Roles: nothing is due of it. */
export function whatIsDue(facts: PartyFacts, on: Day, overlay?: Overlay): Due | undefined {
  return allDue(facts, on, overlay)[0];
}

function withState(obligation: Obligation, facts: PartyFacts, on: Day, overlay?: Overlay): Due {
  const open = openOn(facts, on);
  const state = dueState(obligation, open, on, overlay);
  return open && isMeantFor(open, obligation) ? { ...obligation, state, openRef: open.ref } : { ...obligation, state };
}

/** By due date; what has no date comes after what has. */
function bySoonest(a: Due, b: Due): number {
  if (a.dueBy === b.dueBy) return 0;
  if (a.dueBy === undefined) return 1;
  if (b.dueBy === undefined) return -1;
  return a.dueBy < b.dueBy ? -1 : 1;
}
