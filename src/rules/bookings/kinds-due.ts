import type { Due } from '../obligations/due.ts';
import type { AssessmentKind } from '../vocabulary.ts';
import { coversKind } from './kind-asked.ts';

/**
 * Which of all that is due a booking may be for. A booking that follows up a round is for what the decision on that
 * round asked for; any other is for the rest. After Rejected the SSC chooses between a Follow-up and a further Full
 * assessment (default Q11), so a party may book either.
 */
export function kindsDue(due: readonly Due[], followsUp: boolean): readonly Due[] {
  const [asked, rest] = [due.filter(isAskedFor), due.filter((each) => !isAskedFor(each))];
  if (!followsUp) return rest;
  return asked.flatMap((each) => (each.kind === 'further-fusa' ? [each, { ...each, kind: 'follow-up' }] : [each]));
}

/** Whether this would be an initial Full assessment: one before User Entry, for at least one of the User Roles. */
export function isInitial(due: readonly Due[], userRoles: readonly string[]): boolean {
  return due.some(
    (each) =>
      each.reason === 'initial' ||
      (each.reason === 'new-role' && each.userRoles.some((role) => userRoles.includes(role))),
  );
}

/** What an assessment of this kind would fulfil: the same kind, or the first that it looks deeper than. */
export function fulfilledBy(kind: AssessmentKind, due: readonly Due[]): Due | undefined {
  return due.find((each) => each.kind === kind) ?? due.find((each) => coversKind(kind, each.kind));
}

function isAskedFor({ reason }: Due): boolean {
  return reason === 'follow-up' || reason === 'further-full';
}
