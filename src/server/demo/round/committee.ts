import { addToAgenda } from '../../../rules/committee/agenda.ts';
import { castVote } from '../../../rules/committee/cast-vote.ts';
import { CONSEQUENCES, purposeOf } from '../../../rules/committee/outcomes.ts';
import type { Paper } from '../../../rules/committee/paper.ts';
import { type Condition, recordDecision } from '../../../rules/committee/record-decision.ts';
import type { CastVote } from '../../../rules/committee/vote.ts';
import { inForce } from '../../../rules/rulebook/dated.ts';
import { outcomeClock } from '../../../rules/rulebook/values.ts';
import { addDays, addMonths, type Day } from '../../../rules/values/day.ts';
import type { CommitteeOutcome, Vote } from '../../../rules/vocabulary.ts';
import { workingDay } from '../days.ts';
import { natureOfInterest } from '../interests.ts';
import { meetingOf, type SittingMeeting } from '../meetings.ts';
import type { Person } from '../scheme.ts';
import { DECISION_REASONS, RECOMMENDATIONS } from '../texts/index.ts';
import { addDocument } from './documents.ts';
import type { Round } from './round.ts';
import type { Timeline } from './timeline.ts';

/** What was decided on a round. */
export interface Decided {
  readonly id: string;
  readonly outcome: CommitteeOutcome;
  readonly decidedOn: Day;
  readonly conditions: readonly Condition[];
  readonly recordedBy: Person;
}

/** From the agenda to the decision and its letter, as far as the round has come. */
export function layCommittee(round: Round, { listedOn }: Timeline): Decided | undefined {
  if (!round.reached('on-agenda')) return undefined;
  const { scheme, story, row } = round;
  const meeting = meetingOf(scheme, scheme.committee.forPaperOf(listedOn));
  const secas = scheme.dice.pick(scheme.bodies.secas);
  const { kind, initial, predecessor } = story;
  const asked = { kind, initial, predecessorOutcome: predecessor?.row.outcome ?? undefined };
  const { purpose } = purposeOf(asked);
  const outcome = story.outcome ?? (purpose === 'note' ? 'noted' : 'approved-subject-steps');
  const listed = addToAgenda(asked, { ...meeting, state: 'planned' }, {}, listedOn);
  round.happens(listedOn, secas, 'add-to-agenda', listed);
  const itemId = round.newId();
  const item = {
    id: itemId,
    meeting_id: meeting.id,
    ...round.keys,
    position: meeting.nextPosition(),
    purpose,
    recommendation: scheme.dice.pick(RECOMMENDATIONS[outcome]),
    state: 'listed' as 'listed' | 'decided',
    listed_on: listedOn,
    version: 1,
  };
  scheme.rows.add('agenda_items', item);
  row.turn_due_on = meeting.heldOn;
  if (!round.reached('decided')) return undefined;
  Object.assign(item, { state: 'decided', version: 2 });
  return decide(round, meeting, itemId, { purpose, outcome });
}

function decide(
  round: Round,
  meeting: SittingMeeting,
  itemId: string,
  { purpose, outcome }: { purpose: 'set-status' | 'note'; outcome: CommitteeOutcome },
): Decided {
  const { scheme, story, row } = round;
  const on = meeting.heldOn;
  const conditions = conditionsOf(round, outcome, on);
  const followUpBy = CONSEQUENCES[outcome].nextRound ? workingDay(addMonths(on, 5), 0) : undefined;
  const paper = vote(round, meeting, itemId, purpose, outcome);
  const request = { outcome, conditions, ...(followUpBy && { followUpBy }) };
  const secas = scheme.dice.pick(scheme.bodies.secas);
  const at = round.at(on, 8);
  const [recorded] = round.happens(
    on,
    secas,
    'record-decision',
    recordDecision(paper, request, story.userRoles, on),
    undefined,
    at,
  );
  if (recorded?.event !== 'decision-recorded') throw new Error('A decision is recorded first');
  const id = round.newId();
  const letterOn = workingDay(on, inForce(outcomeClock, on).value);
  const letterId =
    letterOn <= scheme.today
      ? addDocument(round, {
          kind: 'outcome-letter',
          title: `Outcome letter ${round.ref}`,
          marking: 'amber',
          on: letterOn,
        })
      : null;
  scheme.rows.add('decisions', {
    id,
    ...round.keys,
    agenda_item_id: itemId,
    outcome,
    reason: scheme.dice.pick(DECISION_REASONS[outcome]),
    follow_up_by: recorded.followUpBy,
    votes_for: recorded.vote.votesFor,
    votes_against: recorded.vote.votesAgainst,
    abstentions: recorded.vote.abstentions,
    casting_vote: recorded.vote.castingVote,
    appointed: recorded.quorum.appointed,
    recused: recorded.quorum.recused,
    present: recorded.quorum.present,
    quorum: recorded.quorum.needed,
    decided_on: on,
    recorded_by: secas.personId,
    letter_id: letterId,
    created_at: at,
  });
  const closed = recorded.state === 'closed' ? { closed_on: on } : {};
  Object.assign(row, {
    outcome,
    decided_on: on,
    follow_up_by: recorded.followUpBy,
    turn_due_on: recorded.turnDueOn,
    ...closed,
  });
  if (purpose === 'set-status') setStatus(round, id, outcome, on, at);
  return { id, outcome, decidedOn: on, conditions, recordedBy: secas };
}

/** Those present vote; the decision carries, by the chair's vote where the story says that they were tied. */
function vote(
  round: Round,
  meeting: SittingMeeting,
  itemId: string,
  purpose: Paper['purpose'],
  outcome: CommitteeOutcome,
): Paper {
  const { scheme, story } = round;
  const on = meeting.heldOn;
  const members = scheme.bodies.members.map((member) => {
    const nature = natureOfInterest(scheme.parties, member, round.party);
    const recusal = { party_id: round.keys.party_id, agenda_item_id: itemId, person_id: member.personId };
    if (nature) scheme.rows.add('recusals', { ...recusal, nature });
    return { personId: member.personId, present: meeting.isPresent(member), recused: nature !== undefined };
  });
  const paper = { purpose, meeting: { state: 'open', heldOn: on }, members, votes: [] as CastVote[] } as const;
  const voting = scheme.bodies.members.filter((_, index) => members[index]?.present && !members[index]?.recused);
  voting.forEach((member, index) => {
    cast(member, story.tied ? tiedVote(index, voting.length) : clearVote(index, voting.length, scheme.dice.below(6)));
  });
  if (!story.tied) return paper;
  return { ...paper, casting: cast(scheme.bodies.chair, 'for') };

  function cast(by: Person, how: Vote): CastVote {
    const chair = by === scheme.bodies.chair;
    const at = round.at(on, 1);
    const outcomeOfVote = castVote(paper, { chair }, { outcome, vote: how }, on);
    if (scheme.detail === 'full') round.happens(on, by, 'cast-vote', outcomeOfVote, undefined, at);
    scheme.rows.add('votes', {
      party_id: round.party.id,
      agenda_item_id: itemId,
      person_id: by.personId,
      outcome,
      vote: how,
      cast_at: at,
    });
    const one = { personId: by.personId, outcome, vote: how };
    if (!chair) paper.votes.push(one);
    return one;
  }
}

/** Half for and half against; somebody abstains when they are an odd number. */
const tiedVote = (index: number, of: number): Vote =>
  index === of - 1 && of % 2 === 1 ? 'abstain' : index % 2 === 0 ? 'for' : 'against';

/** At most one against and one abstention, the rest for. */
const clearVote = (index: number, of: number, thrown: number): Vote => {
  if (thrown === 0 && index === of - 1) return 'against';
  return thrown <= 1 && index === of - 2 ? 'abstain' : 'for';
};

const MOST_CONDITIONS = 9;

/** The steps of the response become the conditions; a disputed observation is put as a condition of the SSC's own. */
function conditionsOf({ observations }: Round, outcome: CommitteeOutcome, on: Day): readonly Condition[] {
  if (CONSEQUENCES[outcome].conditions !== 'needed') return [];
  const soonest = workingDay(addDays(on, 14), 0);
  // What matters most becomes a condition; the rest the committee leaves to the response.
  return observations.slice(0, MOST_CONDITIONS).map(({ row, text, completeBy }) => ({
    text: text.response.steps,
    owner: text.response.ownerTitle,
    dueOn: completeBy && completeBy > soonest ? completeBy : soonest,
    observationId: row.id,
  }));
}

function setStatus(round: Round, decisionId: string, outcome: CommitteeOutcome, on: Day, at: string): void {
  if (outcome === 'noted' || outcome === 'noted-with-remediation') return;
  const { scheme, story, party } = round;
  for (const user_role of story.userRoles)
    scheme.rows.add('assurance_statuses', {
      id: round.newId(at),
      party_id: party.id,
      user_role,
      status: outcome,
      set_on: on,
      decision_id: decisionId,
      assessment_id: round.id,
      created_at: at,
    });
  if (outcome === 'deferred' || outcome === 'rejected') return;
  // User Entry follows the status by some weeks, for each role that was not entered before.
  const enteredOn = workingDay(on, 15);
  if (enteredOn >= scheme.today) return;
  for (const role of story.userRoles) if (!party.enteredOn.has(role)) party.enteredOn.set(role, enteredOn);
}
