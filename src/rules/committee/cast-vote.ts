import { inForce, type Overlay } from '../rulebook/dated.ts';
import { conflictRule } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import type { CommitteeOutcome, Vote } from '../vocabulary.ts';
import { canBeDecided, type Paper, sits } from './paper.ts';
import { tallyOf } from './vote.ts';

export type VoteCast = {
  readonly event: 'vote-cast';
  readonly outcome: CommitteeOutcome;
  readonly vote: Vote;
  readonly chair: boolean;
};

/** Whoever votes. The nature of an interest, when there is one. */
export type Voter = {
  readonly chair: boolean;
  readonly interest?: string | undefined;
};

/**
 * A member votes on a decision that is put to the vote, or votes anew; the chair only where the members are tied
 * (default Q17). Who has an interest does not vote (default on conflicts).
 *
 * Refuses: `interest-declared`, `meeting-not-open`, `outcome-not-for-this-round`, `chair-votes-on-tie-only`.
 */
export function castVote(
  paper: Paper,
  voter: Voter,
  { outcome, vote }: { readonly outcome: CommitteeOutcome; readonly vote: Vote },
  on: Day,
  overlay?: Overlay,
): Outcome<readonly VoteCast[]> {
  const open = mayVote(paper, voter, on, overlay);
  if (!open.ok) return open;
  const possible = canBeDecided(paper, outcome);
  if (!possible.ok) return possible;
  const tally = tallyOf(paper.members, paper.votes, undefined, outcome, on, overlay);
  if (voter.chair && !tally.tied) {
    const { votesFor, votesAgainst } = tally;
    return refuse('chair-votes-on-tie-only', { votesFor, votesAgainst }, tally.because);
  }
  // A member's vote rests on nothing but the member; the chair's rests on the tie.
  return allow([{ event: 'vote-cast', outcome, vote, chair: voter.chair }], voter.chair ? tally.because : []);
}

/** What can be said before an outcome is chosen: the committee sits, and no interest stands in the way. */
export function mayVote(paper: Paper, { interest }: Voter, on: Day, overlay?: Overlay): Outcome<true> {
  if (interest !== undefined) {
    return refuse('interest-declared', {}, [
      because('interest', inForce(conflictRule, on, overlay), { nature: interest }),
    ]);
  }
  return sits(paper);
}
