import type { Day } from '../values/day.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';
import type { CommitteeOutcome } from '../vocabulary.ts';
import { OUTCOMES_FOR, type Purpose } from './outcomes.ts';
import type { CastVote, Member } from './vote.ts';

/** Where a meeting stands: planned, sitting, or closed and minuted. */
export type MeetingState = 'planned' | 'open' | 'held';

/** A paper before the SSC, as the rules about deciding it look at it. */
export type Paper = {
  readonly purpose: Purpose;
  readonly meeting: { readonly state: MeetingState; readonly heldOn: Day };
  /** All members then appointed, without the chair. */
  readonly members: readonly Member[];
  readonly votes: readonly CastVote[];
  /** The chair's vote, if the chair has cast one. */
  readonly casting?: CastVote | undefined;
};

/** Whether the committee sits: votes and decisions are those of a meeting. Refuses `meeting-not-open`. */
export function sits({ meeting: { state, heldOn } }: Paper): Outcome<true> {
  return state === 'open' ? allow(true) : refuse('meeting-not-open', { state, heldOn });
}

/** Whether something can be decided on a paper of this purpose. Refuses `outcome-not-for-this-round`. */
export function canBeDecided({ purpose }: Paper, outcome: CommitteeOutcome): Outcome<CommitteeOutcome> {
  const allowed: readonly CommitteeOutcome[] = OUTCOMES_FOR[purpose];
  return allowed.includes(outcome)
    ? allow(outcome)
    : refuse('outcome-not-for-this-round', { outcome, allowed: allowed.join(', ') });
}
