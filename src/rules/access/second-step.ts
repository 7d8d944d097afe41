import { allow, type Outcome, refuse } from '../values/outcome.ts';

/** What has happened to somebody's second step of signing in. */
export interface SecondStepReset {
  readonly event: 'second-step-reset';
  /** Why, and how SECAS made sure of who asked. */
  readonly reason: string;
}

/**
 * Whether the second step of signing in may be taken off somebody's account. Refuses `access-ended`: there is nothing to
 * begin anew for somebody who may not sign in.
 */
export const resetSecondStepOf = (
  { active }: { readonly active: boolean },
  reason: string,
): Outcome<readonly SecondStepReset[]> =>
  active ? allow([{ event: 'second-step-reset', reason }]) : refuse('access-ended');
