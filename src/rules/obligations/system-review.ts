import { inForce, type Overlay } from '../rulebook/dated.ts';
import { secondSystemReviewKind } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { type Because, because } from '../values/outcome.ts';
import type { Obligation } from './due.ts';
import { dueWindow } from './due-window.ts';
import type { PartyFacts } from './party-facts.ts';
import { anchored } from './position.ts';
import { rolesHeld } from './user-roles.ts';
import { isTold, reviewDecided, secondSystems } from './user-systems.ts';

const G3_9 = { cite: 'G3_9_SECOND_SYSTEM', trust: 'published' } as const;

/**
 * The review of a second User System that the SSC ordered by itself and that was not held since (G3.9). Due on the day
 * the SSC set; held as the rule book says (default: a Follow-up, which leaves the cycle as it is).
 */
export function systemReviewObligation(facts: PartyFacts, on: Day, overlay?: Overlay): Obligation | undefined {
  const ordered = secondSystems(facts, overlay)
    .map(({ system }) => ({ system, review: reviewDecided(system, on) }))
    .find(({ review }) => review?.how === 'ad-hoc' && !reviewedSince(facts, review.decidedOn, on));
  if (!ordered?.review) return undefined;
  const { decidedOn, by: dueBy } = ordered.review;
  const { value: kind, cite, trust } = inForce(secondSystemReviewKind, on, overlay);
  const userRoles = rolesHeld(facts, on);
  const system = { name: ordered.system.name, kind: ordered.system.kind };
  const obligation = { reason: 'second-system', kind, userRoles, system, cite, trust } as const;
  const why = because('second-system-ad-hoc', G3_9, { name: system.name, decidedOn });
  if (!dueBy) return { ...obligation, because: [why] };
  const { latestStartOn, bookBy, proclaimed, steps } = dueWindow(kind, dueBy, 'completed', on, overlay);
  return { ...obligation, dueBy, reached: 'completed', latestStartOn, bookBy, proclaimed, because: [why, ...steps()] };
}

/** For the next annual assessment: the second User Systems whose review is left to it. */
export function reviewsAtNextAnnual(facts: PartyFacts, on: Day, overlay?: Overlay): readonly Because[] {
  return secondSystems(facts, overlay)
    .filter(({ system }) => system.inUseFrom <= on && isTold(system, on))
    .filter(({ system }) => reviewDecided(system, on)?.how !== 'ad-hoc' && !reviewedSince(facts, system.inUseFrom, on))
    .map(({ system: { name, inUseFrom } }) => because('second-system-at-next-annual', G3_9, { name, inUseFrom }));
}

/** Whether the CIO looked at the party since a day, other than at what it had asked for before. */
function reviewedSince(facts: PartyFacts, since: Day, on: Day): boolean {
  return anchored(facts.past, on).some(
    (round) => round.anchorOn >= since && round.kind !== 'ssa' && round.follows === undefined,
  );
}
