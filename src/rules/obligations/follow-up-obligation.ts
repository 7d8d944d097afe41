import { inForce, type Overlay } from '../rulebook/dated.ts';
import { furtherFullAllowed } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { because } from '../values/outcome.ts';
import type { Obligation } from './due.ts';
import { dueWindow } from './due-window.ts';
import type { PartyFacts } from './party-facts.ts';
import { type AnchoredRound, anchored } from './position.ts';

/**
 * The round that a decision asked for and that has not been held: a Follow-up after Deferred or Approved subject to one
 * (G8.36–G8.37), a further Full assessment after Rejected (MP091; the SSC chooses, default Q11). Due on the date of the
 * decision (default Q26).
 */
export function followUpObligation(facts: PartyFacts, on: Day, overlay?: Overlay): Obligation | undefined {
  const rounds = anchored(facts.past, on);
  const waiting = rounds.findLast(
    (round) => wantsSuccessor(round) && !rounds.some((each) => each.follows === round.ref),
  );
  if (!waiting?.outcome) return undefined;
  const dueBy = waiting.followUpBy;
  const further = waiting.outcome === 'rejected' && inForce(furtherFullAllowed, waiting.decidedOn ?? on, overlay).value;
  const kind = further ? 'further-fusa' : 'follow-up';
  const source = further
    ? ({ cite: 'DEFAULT_Q11', trust: 'assumed' } as const)
    : ({ cite: 'G8_36_STATUS_LIMBS', trust: 'recalled' } as const);
  const facts_ = { outcome: waiting.outcome, ref: waiting.ref, ...(dueBy ? { dueBy } : {}) };
  const why = because(further ? 'further-full-suggested' : 'follow-up-required', source, facts_);
  const obligation = {
    reason: further ? 'further-full' : 'follow-up',
    kind,
    userRoles: waiting.userRoles,
    ...source,
  } as const;
  if (!dueBy) return { ...obligation, because: [why] };
  const { latestStartOn, bookBy, proclaimed, steps } = dueWindow(kind, dueBy, 'completed', on, overlay);
  return { ...obligation, dueBy, reached: 'completed', latestStartOn, bookBy, proclaimed, because: [why, ...steps()] };
}

function wantsSuccessor({ outcome }: AnchoredRound): boolean {
  return outcome === 'approved-subject-follow-up' || outcome === 'deferred' || outcome === 'rejected';
}
