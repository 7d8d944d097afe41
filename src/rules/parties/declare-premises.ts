import { cycleCategory } from '../obligations/cycle-category.ts';
import type { PartyFacts, PremisesCount } from '../obligations/party-facts.ts';
import { whatIsDue } from '../obligations/what-is-due.ts';
import type { Overlay } from '../rulebook/dated.ts';
import type { Day } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import type { AssessmentKind, CycleCategory } from '../vocabulary.ts';

export type PremisesDeclared = PremisesCount & {
  readonly event: 'premises-declared';
  /** The row of the cycle table before and after, and the kind due next. */
  readonly categoryBefore: CycleCategory;
  readonly category: CycleCategory;
  readonly kindBefore?: AssessmentKind;
  readonly kind?: AssessmentKind;
};

/**
 * Declares how many premises a party had on a day. A count is never edited: a later one, or one for the same day, follows
 * it. Which row of the cycle table the party falls in is decided anew (SECMP0059; premises decide, default Q3).
 *
 * Refuses: `day-to-come`, and `count-is-of-users` for a Shared Resource Provider, whose portfolio is the sum of its
 * Users’ (default Q9).
 */
export function declarePremises(
  facts: PartyFacts,
  count: PremisesCount,
  on: Day,
  overlay?: Overlay,
): Outcome<readonly PremisesDeclared[]> {
  if (count.countedOn > on) return refuse('day-to-come', { on: count.countedOn });
  if (facts.category === 'shared-resource-provider') return refuse('count-is-of-users');
  const after = withCount(facts, count);
  const [before, now] = [cycleCategory(facts, on, overlay), cycleCategory(after, on, overlay)];
  const [dueBefore, due] = [whatIsDue(facts, on, overlay), whatIsDue(after, on, overlay)];
  const declared: PremisesDeclared = {
    event: 'premises-declared',
    ...count,
    categoryBefore: before.category,
    category: now.category,
    ...(dueBefore && { kindBefore: dueBefore.kind }),
    ...(due && { kind: due.kind }),
  };
  return allow([declared], now.because);
}

/** The facts as they would be with one more count. The last one said of a day is the one that counts. */
export function withCount(facts: PartyFacts, count: PremisesCount): PartyFacts {
  return { ...facts, premises: [count, ...facts.premises] };
}
