import { inForce, type Overlay } from '../rulebook/dated.ts';
import { secondSystemNotice } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import type { SystemReviewDecision, UserSystemFacts } from './party-facts.ts';

/** A User System that began beside others, of which the SSC is to know before it is used (G3.9). */
export type SecondSystem<S extends UserSystemFacts = UserSystemFacts> = {
  readonly system: S;
  readonly beside: number;
};

/**
 * The second and later User Systems of a party: each that began while another was in use, under a rule that wanted it
 * told. Since 28 February 2019; a new system counts, not a component of one.
 */
export function secondSystems<S extends UserSystemFacts>(
  { userSystems = [] }: { readonly userSystems?: readonly S[] | undefined },
  overlay?: Overlay,
): readonly SecondSystem<S>[] {
  return userSystems.flatMap((system, index) => {
    const earlier = (other: UserSystemFacts, at: number) =>
      other.inUseFrom < system.inUseFrom || (other.inUseFrom === system.inUseFrom && at < index);
    const beside = userSystems.filter((other, at) => earlier(other, at) && isInUse(other, system.inUseFrom)).length;
    const isToBeTold = beside > 0 && inForce(secondSystemNotice, system.inUseFrom, overlay).value;
    return isToBeTold ? [{ system, beside }] : [];
  });
}

/** Whether a User System is in use on a day. */
export function isInUse({ inUseFrom, inUseUntil }: UserSystemFacts, on: Day): boolean {
  return inUseFrom <= on && (inUseUntil === undefined || inUseUntil >= on);
}

/** Whether the SSC had been told of a User System by a day. */
export function isTold({ toldOn }: UserSystemFacts, on: Day): boolean {
  return toldOn !== undefined && toldOn <= on;
}

/** What the SSC had decided about its review by a day. Undefined: nothing, so it is left to the next annual assessment. */
export function reviewDecided({ reviews = [] }: UserSystemFacts, on: Day): SystemReviewDecision | undefined {
  return reviews.findLast(({ decidedOn }) => decidedOn <= on);
}
