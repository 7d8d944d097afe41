import type { Day } from '../values/day.ts';
import { because } from '../values/outcome.ts';
import { categoryOn } from './cycle-category.ts';
import type { Obligation } from './due.ts';
import type { PartyFacts } from './party-facts.ts';
import { standingOf } from './position.ts';
import { rolesHeld } from './user-roles.ts';

/**
 * The Full assessment that must come before a User Role is entered: the initial one (seed, H1.10), or one for a role
 * added later (default Q24). It has no date of its own: the party cannot enter the role before it.
 */
export function entryObligation(facts: PartyFacts, on: Day): Obligation | undefined {
  const { assessed, position } = standingOf(facts, on);
  const held = rolesHeld(facts, on);
  const waiting = held.filter((role) => !assessed.includes(role));
  const isFirst = position === undefined;
  const isProvider = categoryOn(facts, on) === 'shared-resource-provider';

  if (isFirst && (waiting.length > 0 || isProvider)) {
    const source = isProvider
      ? ({ cite: 'G10_2_SRP', trust: 'published' } as const)
      : ({ cite: 'SEED_TYPES', trust: 'seed' } as const);
    const why = because('initial-full-before-entry', source, { userRoles: waiting.join(', ') });
    return { reason: 'initial', kind: 'fusa', userRoles: waiting, ...source, because: [why] };
  }
  if (waiting.length === 0) return undefined;
  const source = { cite: 'DEFAULT_Q24', trust: 'assumed' } as const;
  const why = because('role-not-assessed', source, { userRoles: waiting.join(', ') });
  return { reason: 'new-role', kind: 'fusa', userRoles: waiting, ...source, because: [why] };
}
