import { inForce, type Overlay } from '../rulebook/dated.ts';
import { quorumShare, votingRule } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { type Because, because } from '../values/outcome.ts';
import type { CommitteeOutcome, Vote } from '../vocabulary.ts';

/** A member of the SSC, as far as one paper is concerned. The independent chair is not one: see `casting`. */
export type Member = {
  readonly personId: string;
  /** Came to the meeting, in person or remotely. */
  readonly present: boolean;
  /** Has an interest in the Party: sees no paper, casts no vote, does not count. */
  readonly recused: boolean;
};

/** One vote: for, against or abstaining on one decision that was put to the vote. */
export type CastVote = {
  readonly personId: string;
  readonly outcome: CommitteeOutcome;
  readonly vote: Vote;
};

export type Quorum = {
  readonly appointed: number;
  readonly recused: number;
  /** Members present who may decide. */
  readonly present: number;
  readonly needed: number;
  readonly met: boolean;
  readonly because: readonly Because[];
};

/** Whether a member takes part: there, and without an interest. Who votes is there. */
const takesPart = (votes: readonly CastVote[]) => (member: Member) =>
  !member.recused && (member.present || votes.some(({ personId }) => personId === member.personId));

/**
 * The quorum on one paper: half of the members then appointed, reckoned on those who remain after recusals
 * (C6 applying C5, recalled; defaults Q17 and conflicts). Half of an odd number is rounded up.
 */
export function quorumOn(members: readonly Member[], votes: readonly CastVote[], on: Day, overlay?: Overlay): Quorum {
  const share = inForce(quorumShare, on, overlay);
  const appointed = members.length;
  const recused = members.filter((member) => member.recused).length;
  const present = members.filter(takesPart(votes)).length;
  const needed = Math.ceil(((appointed - recused) * share.value.of) / share.value.in);
  return {
    appointed,
    recused,
    present,
    needed,
    // With nobody left who may decide, nobody decides.
    met: needed > 0 && present >= needed,
    because: [because('quorum', share, { appointed, recused, present, needed })],
  };
}

export type Tally = {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstentions: number;
  readonly tied: boolean;
  /** The members are tied and the chair has cast the deciding vote. */
  readonly castingVote: boolean;
  readonly carried: boolean;
  readonly because: readonly Because[];
};

/**
 * The vote on one decision: one vote each, a simple majority of the votes cast, and the chair only to break a tie
 * (C6 applying C5, recalled; default Q17). Whoever voted for another decision is against this one; whoever voted against
 * another one has not voted on this one. Votes of members with an interest are not counted, whenever they were cast.
 *
 * @param casting the chair's vote, if the chair has cast one
 */
export function tallyOf(
  members: readonly Member[],
  votes: readonly CastVote[],
  casting: CastVote | undefined,
  outcome: CommitteeOutcome,
  on: Day,
  overlay?: Overlay,
): Tally {
  const counted = votes.filter(({ personId }) => members.some((each) => each.personId === personId && !each.recused));
  const read = counted.map((each) => asVoteOn(outcome, each));
  const count = (vote: Vote) => read.filter((each) => each === vote).length;
  const [votesFor, votesAgainst, abstentions] = [count('for'), count('against'), count('abstain')];
  const tied = votesFor === votesAgainst && votesFor > 0;
  const chair = tied && casting ? asVoteOn(outcome, casting) : 'abstain';
  const castingVote = chair !== 'abstain';
  const rule = inForce(votingRule, on, overlay);
  return {
    votesFor,
    votesAgainst,
    abstentions,
    tied,
    castingVote,
    carried: votesFor > votesAgainst || chair === 'for',
    because: [
      because('vote', rule, { votesFor, votesAgainst, abstentions }),
      ...(castingVote ? [because('casting-vote', rule, { vote: chair })] : []),
    ],
  };
}

function asVoteOn(outcome: CommitteeOutcome, { outcome: motion, vote }: CastVote): Vote {
  if (motion === outcome) return vote;
  return vote === 'for' ? 'against' : 'abstain';
}
