import type { CycleYear } from '../rulebook/values.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import type { AssessmentKind } from '../vocabulary.ts';

/** A kind that is due, with the source that says so. */
export type KindDue = { readonly kind: AssessmentKind } & Pick<CycleYear, 'cite' | 'trust'>;

/** How deep a kind looks. A Follow-up looks at agreed steps only, so it is neither deeper nor lighter than another. */
const DEPTH: Readonly<Record<AssessmentKind, number | undefined>> = {
  fusa: 3,
  'further-fusa': 3,
  vusa: 2,
  ssa: 1,
  'follow-up': undefined,
};

/** Whether `asked` looks at least as deep as `due`. */
export function coversKind(asked: AssessmentKind, due: AssessmentKind): boolean {
  if (asked === due) return true;
  const [askedDepth, dueDepth] = [DEPTH[asked], DEPTH[due]];
  return askedDepth !== undefined && dueDepth !== undefined && askedDepth > dueDepth;
}

/**
 * A party books a kind that is due, or, with a reason, one that looks deeper. Refuses `kind-not-due` for a lighter one
 * or when nothing is due, and `reason-required` for a deeper one without its reason. Facts: `asked`, `due`.
 */
export function mayAskForKind(asked: AssessmentKind, reason: string, due: readonly KindDue[]): Outcome<AssessmentKind> {
  const dueKinds = due.map((each) => each.kind).join(', ') || 'nothing';
  const exact = due.find((each) => each.kind === asked);
  if (exact) return allow(asked, [because('kind-is-due', exact, { kind: asked, due: dueKinds })]);
  const covered = due.find((each) => coversKind(asked, each.kind));
  if (!covered) {
    const why = due.map((each) => because('kind-is-lighter', each, { kind: asked, due: each.kind }));
    return refuse('kind-not-due', { asked, due: dueKinds }, why);
  }
  const why = [because('kind-is-deeper', covered, { kind: asked, due: covered.kind })];
  return reason.trim() === '' ? refuse('reason-required', { asked, due: dueKinds }, why) : allow(asked, why);
}
