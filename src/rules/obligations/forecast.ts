import { addDays, addMonths, type Day, maxDay } from '../values/day.ts';
import type { AssessmentKind, CycleCategory } from '../vocabulary.ts';
import { annualObligation } from './annual-obligation.ts';
import { isMeantFor } from './due-state.ts';
import type { PartyFacts, PastRound } from './party-facts.ts';
import { anchored } from './position.ts';

/** An annual assessment that is to be expected. */
export type Expected = {
  readonly kind: AssessmentKind;
  readonly year: 1 | 2 | 3;
  readonly category: CycleCategory;
  readonly dueBy: Day;
  readonly latestStartOn: Day;
  readonly bookBy: Day;
};

/** How far ahead is looked, unless told otherwise: two cycles. */
export const FORECAST_YEARS = 6;

/**
 * The annual assessments of the years to come, soonest first, the one that is due now included: the same rules run
 * forward, as if each were held on the day it is due (the next one on the day it is booked for). Counts, roles and rule
 * values that are known for a later day are taken into account from that day on; nothing else changes.
 *
 * Empty before the initial Full assessment: without its day no year has one.
 *
 * @param until the last day looked at; six years from `on` unless told otherwise
 */
export function forecast(
  facts: PartyFacts,
  on: Day,
  until: Day = addMonths(on, 12 * FORECAST_YEARS),
): readonly Expected[] {
  const expected: Expected[] = [];
  // What was held or decided after `on` is not known on it.
  let known: PartyFacts = { ...facts, past: anchored(facts.past, on) };
  let day = on;
  for (;;) {
    const dueBy = annualObligation(known, day)?.dueBy;
    if (dueBy === undefined || dueBy > until) return expected;
    // Its kind is what it will be on the day it is due: a count that is known for a day before then decides (default Q4).
    const next = annualObligation(known, maxDay(dueBy, day));
    if (!next?.year || !next.category || !next.latestStartOn || !next.bookBy) return expected;
    const { kind, year, category, latestStartOn, bookBy } = next;
    expected.push({ kind, year, category, dueBy, latestStartOn, bookBy });
    const booked = expected.length === 1 && facts.open && isMeantFor(facts.open, next) ? facts.open : undefined;
    // A day later at the least: what is overdue cannot have been held yet.
    const heldOn = maxDay(booked?.endOn ?? booked?.startOn ?? dueBy, addDays(day, 1));
    known = { ...known, past: [...known.past, asIfHeld(kind, heldOn, expected.length, next.userRoles)] };
    day = heldOn;
  }
}

const asIfHeld = (kind: AssessmentKind, on: Day, number: number, userRoles: PastRound['userRoles']): PastRound => ({
  ref: `expected ${number}`,
  kind,
  userRoles,
  ...(kind === 'ssa' ? { ssaSubmittedOn: on } : { fieldworkEndOn: on }),
});
