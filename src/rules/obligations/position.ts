import type { Day } from '../values/day.ts';
import type { PartyFacts, PastRound } from './party-facts.ts';

/** A past round with the day the next year counts from. */
export type AnchoredRound = PastRound & { readonly anchorOn: Day };

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

/**
 * The position in the three-year cycle, counted in annual assessments since the initial Full one: the first after it is
 * year 2, the next year 3, the third year 1 again, whatever the portfolio did meanwhile (default Q7). A further Full
 * assessment starts again; a Full assessment for a new User Role alone joins the cycle that runs (default Q8).
 * Undefined before there is an initial Full assessment.
 */
export function positionInCycleOf(facts: PartyFacts, on: Day): Position | undefined {
  const rounds = anchored(facts.past, on);
  const initial = rounds.find(isFull);
  if (!initial) return undefined;
  const start = rounds.findLast((round) => round.kind === 'further-fusa') ?? initial;
  const annual = rounds.slice(rounds.indexOf(start) + 1).filter((round) => isAnnual(round, rounds));
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

/** Which year of a cycle the n-th assessment after its start is. */
export function yearOfCycle(sinceStart: number): 1 | 2 | 3 {
  const remainder = sinceStart % 3;
  return remainder === 0 ? 1 : remainder === 1 ? 2 : 3;
}

/** The User Roles that some past Full assessment covered. */
export function assessedRoles(facts: PartyFacts, on: Day): ReadonlySet<string> {
  return new Set(
    anchored(facts.past, on)
      .filter(isFull)
      .flatMap((round) => round.userRoles),
  );
}

/**
 * The rounds that are past on a day, in order, each with its anchor: the end of its fieldwork; for a Self-Assessment its
 * submission (default Q5). What was decided after the day is not known on it.
 */
export function anchored(past: readonly PastRound[], on: Day): readonly AnchoredRound[] {
  return past
    .flatMap((round) => {
      const anchorOn = round.kind === 'ssa' ? (round.ssaSubmittedOn ?? round.fieldworkEndOn) : round.fieldworkEndOn;
      return anchorOn !== undefined && anchorOn <= on ? [{ ...asKnown(round, on), anchorOn }] : [];
    })
    .sort((a, b) => (a.anchorOn < b.anchorOn ? -1 : a.anchorOn > b.anchorOn ? 1 : 0));
}

function asKnown(round: PastRound, on: Day): PastRound {
  if (round.decidedOn === undefined || round.decidedOn <= on) return round;
  const { outcome: _outcome, decidedOn: _decidedOn, followUpBy: _followUpBy, ...known } = round;
  return known;
}

function isFull(round: PastRound): boolean {
  return round.kind === 'fusa' || round.kind === 'further-fusa';
}

function isAnnual(round: AnchoredRound, all: readonly AnchoredRound[]): boolean {
  if (round.kind === 'vusa' || round.kind === 'ssa') return true;
  return round.kind === 'fusa' && !isForNewRolesOnly(round, all);
}

function isForNewRolesOnly(round: AnchoredRound, all: readonly AnchoredRound[]): boolean {
  const before = new Set(
    all
      .slice(0, all.indexOf(round))
      .filter(isFull)
      .flatMap((each) => each.userRoles),
  );
  return round.userRoles.length > 0 && round.userRoles.every((role) => !before.has(role));
}
