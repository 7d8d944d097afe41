import type { Overlay } from '../rulebook/dated.ts';
import { type Day, minDay } from '../values/day.ts';
import { allow, type Because, type Outcome, refuse } from '../values/outcome.ts';
import {
  ASSURANCE_STATUSES,
  type AssessmentState,
  type AssuranceStatus,
  type CommitteeOutcome,
  type UserRole,
} from '../vocabulary.ts';
import { CONSEQUENCES, whyAsked } from './outcomes.ts';
import { canBeDecided, type Paper, sits } from './paper.ts';
import { type Quorum, quorumOn, type Tally, tallyOf } from './vote.ts';

/** A step that the decision asks for. */
export type Condition = {
  readonly text: string;
  readonly owner: string;
  readonly dueOn: Day;
  readonly observationId?: string | undefined;
};

export type DecisionRequest = {
  readonly outcome: CommitteeOutcome;
  readonly conditions: readonly Condition[];
  /** By when the next round is due, where the decision demands one. */
  readonly followUpBy?: Day | undefined;
};

export type DecisionRecorded = {
  readonly event: 'decision-recorded';
  readonly outcome: CommitteeOutcome;
  readonly conditions: readonly Condition[];
  readonly followUpBy: Day | null;
  readonly quorum: Omit<Quorum, 'because' | 'met'>;
  readonly vote: Omit<Tally, 'because' | 'carried' | 'tied'>;
  /** Where the round stands now. */
  readonly state: AssessmentState;
  /** By when the Party should have acted; null when nothing is left to do. */
  readonly turnDueOn: Day | null;
};

export type AssuranceStatusSet = {
  readonly event: 'assurance-status-set';
  readonly status: AssuranceStatus;
  readonly userRoles: readonly UserRole[];
};

/**
 * The SSC decides a paper: a status after an initial Full assessment or its re-decision (G8.34, G8.36–G8.37), else it notes
 * the round. It needs what the decision asks for, a quorum of the members who may decide, and a majority of the votes cast.
 *
 * Refuses: `meeting-not-open`, `outcome-not-for-this-round`, `conditions-required`, `conditions-not-for-outcome`,
 * `condition-day-passed`, `follow-up-date-required`, `no-quorum`, `no-majority`.
 */
export function recordDecision(
  paper: Paper,
  request: DecisionRequest,
  userRoles: readonly UserRole[],
  on: Day,
  overlay?: Overlay,
): Outcome<readonly (DecisionRecorded | AssuranceStatusSet)[]> {
  const open = sits(paper);
  if (!open.ok) return open;
  const complete = isComplete(paper, request, on);
  if (!complete.ok) return complete;
  const carried = isCarried(paper, request.outcome, on, overlay);
  if (!carried.ok) return carried;

  const { quorum, tally } = carried.value;
  const { outcome, conditions, followUpBy = null } = request;
  const { state, nextRound } = CONSEQUENCES[outcome];
  const decided: DecisionRecorded = {
    event: 'decision-recorded',
    outcome,
    conditions,
    followUpBy: nextRound ? followUpBy : null,
    quorum: { appointed: quorum.appointed, recused: quorum.recused, present: quorum.present, needed: quorum.needed },
    vote: countsOf(tally),
    state,
    turnDueOn: firstDue(conditions, nextRound ? followUpBy : null),
  };
  const status = ASSURANCE_STATUSES.find((each) => each === outcome);
  const set: AssuranceStatusSet[] = status ? [{ event: 'assurance-status-set', status, userRoles }] : [];
  return allow([decided, ...set], [...complete.because, ...carried.because]);
}

const countsOf = ({ votesFor, votesAgainst, abstentions, castingVote }: Tally) => ({
  votesFor,
  votesAgainst,
  abstentions,
  castingVote,
});

/** The first of the days the decision sets. */
function firstDue(conditions: readonly Condition[], followUpBy: Day | null): Day | null {
  const [first, ...others] = [...conditions.map(({ dueOn }) => dueOn), ...(followUpBy ? [followUpBy] : [])];
  return first === undefined ? null : minDay(first, ...others);
}

/** Whether a decision says all it has to say, before anybody counts votes. */
function isComplete(paper: Paper, request: DecisionRequest, on: Day): Outcome<DecisionRequest> {
  const { outcome, conditions, followUpBy } = request;
  const possible = canBeDecided(paper, outcome);
  if (!possible.ok) return possible;
  const asks = CONSEQUENCES[outcome];
  const why = whyAsked(outcome);
  if (asks.conditions === 'needed' && conditions.length === 0) return refuse('conditions-required', { outcome }, why);
  if (asks.conditions === 'none' && conditions.length > 0) return refuse('conditions-not-for-outcome', { outcome });
  const passed = conditions.findIndex(({ dueOn }) => dueOn <= on);
  if (passed >= 0) return refuse('condition-day-passed', { number: passed + 1, decidedOn: on });
  if (asks.nextRound && (followUpBy === undefined || followUpBy <= on)) {
    return refuse('follow-up-date-required', { outcome }, why);
  }
  return allow(request, why);
}

/** Whether a decision has a quorum and a majority as the votes stand. */
function isCarried(
  { members, votes, casting }: Paper,
  outcome: CommitteeOutcome,
  on: Day,
  overlay?: Overlay,
): Outcome<{ readonly quorum: Quorum; readonly tally: Tally }> {
  const quorum = quorumOn(members, votes, on, overlay);
  const tally = tallyOf(members, votes, casting, outcome, on, overlay);
  const why: readonly Because[] = [...quorum.because, ...tally.because];
  if (!quorum.met) return refuse('no-quorum', { present: quorum.present, needed: quorum.needed }, quorum.because);
  if (tally.carried) return allow({ quorum, tally }, why);
  const { votesFor, votesAgainst } = tally;
  return refuse('no-majority', { votesFor, votesAgainst }, why);
}
