import type { Day } from '../values/day.ts';
import { ASSURANCE_STATUSES, type AssuranceStatus, type UserRole } from '../vocabulary.ts';
import type { PartyFacts, PastRound } from './party-facts.ts';

/** A past round with the day the next year counts from. */
export type AnchoredRound = Omit<PastRound, 'fieldworkStartOn' | 'fieldworkEndOn' | 'ssaSubmittedOn'> & {
  readonly anchorOn: Day;
};

/** Where a party stands in its cycle: what was done since it began, and which year comes next. */
export type Position = {
  /** The round with which the cycle began: the initial Full assessment, or the last further Full one. */
  readonly start: AnchoredRound;
  readonly restarted: boolean;
  /** The annual assessments since, oldest first. */
  readonly annual: readonly AnchoredRound[];
  readonly previous: AnchoredRound;
  /** The next assessment is this many after the start. */
  readonly sinceStart: number;
  readonly year: 1 | 2 | 3;
};

/** What the past rounds of a party come to on a day. */
export type Standing = {
  readonly position: Position | undefined;
  /** The User Roles that some past Full assessment covered. */
  readonly assessed: readonly UserRole[];
  /** The last assurance status that was set. */
  readonly status: AssuranceStatus | undefined;
};

/** Reads the past rounds once: the position in the cycle, the User Roles assessed, the last status. */
export function standingOf(facts: PartyFacts, on: Day): Standing {
  const rounds = anchored(facts.past, on);
  const assessed: UserRole[] = [];
  let status: AssuranceStatus | undefined;
  for (const round of rounds) {
    if (isFull(round)) assessed.push(...round.userRoles);
    if (isStatus(round.outcome)) status = round.outcome;
  }
  return { position: positionAfter(rounds), assessed, status };
}

/**
 * The position in the three-year cycle, counted in annual assessments since the initial Full one: the first after it is
 * year 2, the next year 3, the third year 1 again, whatever the portfolio did meanwhile (default Q7). A further Full
 * assessment starts again; a Full assessment for a new User Role alone joins the cycle that runs (default Q8).
 * Undefined before there is an initial Full assessment.
 */
export function positionInCycleOf(facts: PartyFacts, on: Day): Position | undefined {
  return positionAfter(anchored(facts.past, on));
}

function positionAfter(rounds: readonly AnchoredRound[]): Position | undefined {
  const initial = rounds.find(isFull);
  if (!initial) return undefined;
  const start = rounds.findLast((round) => round.kind === 'further-fusa') ?? initial;
  const annual: AnchoredRound[] = [];
  for (let index = rounds.indexOf(start) + 1; index < rounds.length; index += 1) {
    const round = rounds[index];
    if (round && isAnnual(round, rounds)) annual.push(round);
  }
  const sinceStart = annual.length + 1;
  return {
    start,
    restarted: start !== initial,
    annual,
    previous: annual.at(-1) ?? start,
    sinceStart,
    year: yearOfCycle(sinceStart),
  };
}

/** The position once the assessment that is due next was held. */
export function advanced(position: Position, held: AnchoredRound): Position {
  const sinceStart = position.sinceStart + 1;
  const { start, restarted, annual } = position;
  return { start, restarted, annual, previous: held, sinceStart, year: yearOfCycle(sinceStart) };
}

/** Which year of a cycle the n-th assessment after its start is. */
export function yearOfCycle(sinceStart: number): 1 | 2 | 3 {
  const remainder = sinceStart % 3;
  return remainder === 0 ? 1 : remainder === 1 ? 2 : 3;
}

/**
 * The rounds that are past on a day, in order, each with its anchor: the end of its fieldwork; for a Self-Assessment its
 * submission (default Q5). What was decided after the day is not known on it.
 */
export function anchored(past: readonly PastRound[], on: Day): readonly AnchoredRound[] {
  const rounds: AnchoredRound[] = [];
  let inOrder = true;
  for (const round of past) {
    const anchorOn = anchorOf(round);
    if (anchorOn === undefined || anchorOn > on) continue;
    const before = rounds.at(-1);
    if (before && before.anchorOn > anchorOn) inOrder = false;
    rounds.push(asKnown(round, anchorOn, on));
  }
  return inOrder ? rounds : rounds.sort((a, b) => (a.anchorOn < b.anchorOn ? -1 : a.anchorOn > b.anchorOn ? 1 : 0));
}

/** The end of the fieldwork, of its last phase where it was held in phases; for a Self-Assessment its submission. */
export function anchorOf(round: PastRound): Day | undefined {
  if (round.kind === 'ssa' && round.ssaSubmittedOn !== undefined) return round.ssaSubmittedOn;
  return round.fieldworkEndOn ?? round.phases?.at(-1)?.endOn;
}

/** Named one by one: they are read of every round of every party, and spreading them costs more than all the rest. */
function asKnown(round: PastRound, anchorOn: Day, on: Day): AnchoredRound {
  const { ref, kind, userRoles, phases, follows, decidedOn } = round;
  if (decidedOn !== undefined && decidedOn > on) return { ref, kind, userRoles, phases, follows, anchorOn };
  const { outcome, followUpBy } = round;
  return { ref, kind, userRoles, phases, follows, outcome, decidedOn, followUpBy, anchorOn };
}

function isStatus(outcome: PastRound['outcome']): outcome is AssuranceStatus {
  return outcome !== undefined && (ASSURANCE_STATUSES as readonly string[]).includes(outcome);
}

function isFull(round: PastRound): boolean {
  return round.kind === 'fusa' || round.kind === 'further-fusa';
}

function isAnnual(round: AnchoredRound, all: readonly AnchoredRound[]): boolean {
  if (round.kind === 'vusa' || round.kind === 'ssa') return true;
  return round.kind === 'fusa' && !isForNewRolesOnly(round, all);
}

function isForNewRolesOnly(round: AnchoredRound, all: readonly AnchoredRound[]): boolean {
  const before = all.slice(0, all.indexOf(round)).filter(isFull);
  const assessed = (role: UserRole) => before.some((each) => each.userRoles.includes(role));
  return round.userRoles.length > 0 && !round.userRoles.some(assessed);
}
