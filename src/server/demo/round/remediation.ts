import { nextDueOn } from '../../../rules/remediation/condition.ts';
import {
  approveDirectorsLetter,
  type Letter,
  prepareDirectorsLetter,
  returnDirectorsLetter,
  signDirectorsLetter,
} from '../../../rules/remediation/directors-letter.ts';
import { dischargeCondition } from '../../../rules/remediation/discharge-condition.ts';
import type { Plan } from '../../../rules/remediation/plan.ts';
import { reportProgress } from '../../../rules/remediation/report-progress.ts';
import { inForce } from '../../../rules/rulebook/dated.ts';
import { letterReviewClock } from '../../../rules/rulebook/values.ts';
import { type Day, maxDay, minDay } from '../../../rules/values/day.ts';
import { freeze } from '../../modules/remediation/remediation.store.ts';
import { workingDay } from '../days.ts';
import { DISCHARGE_REFUSALS, LETTER_RETURNS, PROGRESS_REPORTS } from '../texts/index.ts';
import type { Decided } from './committee.ts';
import { addDocument } from './documents.ts';
import type { Round } from './round.ts';

/** The remediation plan: the conditions of the decision as they were reported and discharged, and the director's letter. */
export function layRemediation(round: Round, decided: Decided | undefined): void {
  if (!decided || decided.conditions.length === 0) return;
  const { story, scheme } = round;
  const plan = decided.conditions.map((condition, index) => ({
    id: scheme.dice.id(round.at(decided.decidedOn, 1)),
    ...round.keys,
    decision_id: decided.id,
    observation_id: condition.observationId ?? null,
    number: index + 1,
    text: condition.text,
    owner: condition.owner,
    due_on: condition.dueOn,
    state: 'open' as 'open' | 'reported' | 'discharged',
    progress: '',
    evidence: '',
    reported_on: null as Day | null,
    discharged_on: null as Day | null,
    discharged_by: null as string | null,
    return_reason: null as string | null,
    version: 1,
  }));
  for (const row of plan) scheme.rows.add('conditions', row);
  const all = story.remediation !== undefined && story.remediation !== 'open';
  const sorted = plan.toSorted((a, b) => (a.due_on < b.due_on ? -1 : 1));
  // Of an open plan the first part is done, one step is reported, and the others wait, some beyond their date.
  const done = all ? sorted.length : Math.floor(sorted.length / 3);
  const steps = sorted
    .slice(0, all ? done : done + 1)
    .map((row) => ({ row, on: reportedOn(round, decided, row.due_on) }));
  steps
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .forEach(({ row, on }, index) => {
      report(round, row, on, index);
      if (all || index < done) discharge(round, row, workingDay(on, 3));
    });
  round.row.turn_due_on = round.row.follow_up_by ?? nextDueOn(plan.map(asRuled));
  if (all) layLetter(round, decided, plan);
}

type ConditionRow = {
  number: number;
  state: 'open' | 'reported' | 'discharged';
  due_on: Day;
  reported_on: Day | null;
  discharged_on: Day | null;
  discharged_by: string | null;
  progress: string;
  evidence: string;
  return_reason: string | null;
  version: number;
};

const asRuled = ({ number, state, due_on, reported_on, discharged_on }: ConditionRow) => ({
  number,
  state,
  dueOn: due_on,
  reportedOn: reported_on,
  dischargedOn: discharged_on,
});

/** On or shortly before the date agreed; earlier when that is too close to today for what the story says came after. */
function reportedOn({ scheme }: Round, { decidedOn }: Decided, dueOn: Day): Day {
  const planned = workingDay(dueOn, -1 - scheme.dice.below(4));
  return maxDay(workingDay(decidedOn, 2), minDay(planned, workingDay(scheme.today, -12)));
}

const COMPLETED = PROGRESS_REPORTS[2];

function report(round: Round, row: ConditionRow, on: Day, index: number): void {
  const evidence = `Completion record ${row.number} of the remediation plan, in the party’s evidence room.`;
  const progress = index % 2 === 0 ? COMPLETED : PROGRESS_REPORTS[4];
  const at = round.at(on, 5);
  const outcome = reportProgress(asRuled(row), { progress, evidence, done: true }, on);
  round.happens(on, round.party.lead, 'report-progress', outcome, undefined, at);
  Object.assign(row, { state: 'reported', progress, evidence, reported_on: on, version: row.version + 1 });
}

function discharge(round: Round, row: ConditionRow, on: Day): void {
  const by = round.scheme.dice.pick(round.scheme.bodies.secas);
  const at = round.at(on, 5);
  round.happens(on, by, 'discharge-condition', dischargeCondition(asRuled(row), by.roles, on), undefined, at);
  Object.assign(row, { state: 'discharged', discharged_on: on, discharged_by: by.personId, version: row.version + 1 });
}

type PlanRow = ConditionRow & { text: string; owner: string; observation_id: string | null };

/** The letter: prepared from the plan, signed by the director, answered by the chair, as far as the story goes. */
function layLetter(round: Round, decided: Decided, plan: readonly PlanRow[]): void {
  const { story, party } = round;
  if (story.remediation === 'discharged') return;
  const last = plan.map((each) => each.discharged_on ?? decided.decidedOn).reduce((a, b) => (a > b ? a : b));
  const preparedOn = workingDay(last, 1);
  const frozen = freeze(planOf(round, decided, plan));
  const prepared = prepareDirectorsLetter(plan.map(asRuled), frozen.sha256, undefined);
  round.happens(preparedOn, party.lead, 'prepare-directors-letter', prepared);
  const letter = letterRow(round, frozen, preparedOn);
  round.scheme.rows.add('directors_letters', letter);
  if (story.remediation === 'prepared') return;
  const signedOn = workingDay(preparedOn, 2);
  laySignature(round, letter, signedOn);
  if (story.remediation !== 'signed') layAnswer(round, letter, workingDay(signedOn, 4));
}

const planOf = (round: Round, decided: Decided, plan: readonly PlanRow[]): Plan => ({
  assessment: round.ref,
  kind: round.story.kind,
  party: round.party.ref,
  partyName: round.party.name,
  userRoles: round.story.userRoles,
  outcome: decided.outcome,
  decidedOn: decided.decidedOn,
  items: plan.map((each) => ({
    number: each.number,
    condition: each.text,
    ...observationOf(round, each.observation_id),
    owner: each.owner,
    dueOn: each.due_on,
    state: each.state,
    action: each.progress,
    evidence: each.evidence,
    completedOn: each.reported_on,
    dischargedOn: each.discharged_on,
  })),
});

const letterRow = (round: Round, frozen: { text: string; sha256: string }, preparedOn: Day) => ({
  id: round.newId(),
  ...round.keys,
  version_no: 1,
  state: 'prepared' as Letter['state'],
  plan: frozen.text,
  plan_sha256: frozen.sha256,
  statement: null as string | null,
  prepared_on: preparedOn,
  signed_by: null as string | null,
  signed_name: null as string | null,
  signed_position: null as string | null,
  signed_at: null as string | null,
  return_reason: null as string | null,
  approved_by: null as string | null,
  approved_on: null as Day | null,
  document_id: null as string | null,
  version: 1,
});

function laySignature(round: Round, letter: ReturnType<typeof letterRow>, on: Day): void {
  const { director } = round.party;
  const planSha256 = letter.plan_sha256;
  const signature = { planSha256, name: director.name, position: director.title };
  const at = round.at(on);
  const signing = signDirectorsLetter(asLetter(letter), signature, { planSha256, roles: director.roles }, on);
  const [signed] = round.happens(on, director, 'sign-directors-letter', signing, undefined, at);
  const title = `Director’s Letter on ${round.ref}, version 1`;
  Object.assign(letter, {
    state: 'signed',
    statement: signed?.statement ?? null,
    signed_by: director.personId,
    signed_name: director.name,
    signed_position: director.title,
    signed_at: at,
    document_id: addDocument(round, { kind: 'directors-letter', title, marking: 'amber', on }),
    version: 2,
  });
  round.row.turn_due_on = workingDay(on, inForce(letterReviewClock, on).value);
}

type LetterRow = { version_no: number; state: Letter['state']; plan_sha256: string };

const asLetter = ({ version_no, state, plan_sha256 }: LetterRow): Letter => ({
  versionNo: version_no,
  state,
  planSha256: plan_sha256,
});

/** The chair approves the letter, or sends it back. */
function layAnswer(round: Round, letter: LetterRow, on: Day): void {
  const { story, scheme, row } = round;
  const { chair } = scheme.bodies;
  if (story.remediation === 'returned') {
    const reason = scheme.dice.pick([...LETTER_RETURNS, ...DISCHARGE_REFUSALS]);
    round.happens(on, chair, 'return-directors-letter', returnDirectorsLetter(asLetter(letter), { reason }));
    Object.assign(letter, { state: 'returned', return_reason: reason, version: 3 });
    row.turn_due_on = null;
    return;
  }
  const outcome = approveDirectorsLetter(asLetter(letter), { followUpBy: null, successorDecided: false });
  round.happens(on, chair, 'approve-directors-letter', outcome);
  Object.assign(letter, { state: 'approved', approved_by: chair.personId, approved_on: on, version: 3 });
  Object.assign(row, { turn_due_on: null, closed_on: on });
}

function observationOf({ observations }: Round, id: string | null) {
  const found = observations.find(({ row }) => row.id === id)?.row;
  return { observation: found?.ref ?? null, clause: found?.clause ?? null };
}
