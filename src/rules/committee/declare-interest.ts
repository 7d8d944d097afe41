import { inForce, type Overlay } from '../rulebook/dated.ts';
import { conflictRule } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';

export type InterestDeclared = {
  readonly event: 'interest-declared';
  readonly memberId: string;
  readonly nature: string;
  /** By the member, or by the chair for the member. */
  readonly source: 'declared' | 'chair';
};

export type Declaration = {
  readonly memberId: string;
  readonly nature: string;
  readonly by: { readonly personId: string; readonly chair: boolean };
};

/**
 * A member declares an interest in a Party; the chair may add one for another member. From then on the member sees
 * nothing of the Party and takes no part in what concerns it (domain 1.3, assumed). Refuses `not-permitted`.
 */
export function declareInterest(
  { memberId, nature, by }: Declaration,
  on: Day,
  overlay?: Overlay,
): Outcome<readonly InterestDeclared[]> {
  const forOneself = memberId === by.personId;
  if (!forOneself && !by.chair) return refuse('not-permitted', { needs: 'ssc-chair' });
  return allow(
    [{ event: 'interest-declared', memberId, nature, source: forOneself ? 'declared' : 'chair' }],
    [because('interest', inForce(conflictRule, on, overlay), { nature })],
  );
}

export type InterestLifted = {
  readonly event: 'interest-lifted';
  readonly interestId: string;
  readonly memberId: string;
  readonly nature: string;
  readonly reason: string;
};

/**
 * The chair lifts an interest that was declared, or added by the chair, and says why; the member and SECAS are told. It is
 * not lifted while a paper of the Party is before a meeting that sits: the recusal is part of that meeting.
 * Refuses `paper-at-meeting`.
 */
export function liftInterest(
  interest: {
    readonly id: string;
    readonly memberId: string;
    readonly nature: string;
    readonly atMeeting: string | null;
  },
  reason: string,
): Outcome<readonly InterestLifted[]> {
  const { id, memberId, nature, atMeeting } = interest;
  if (atMeeting !== null) return refuse('paper-at-meeting', { meeting: atMeeting });
  return allow([{ event: 'interest-lifted', interestId: id, memberId, nature, reason }]);
}
