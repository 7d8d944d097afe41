import type { CitationKey } from '../rulebook/citations.ts';
import type { Overlay } from '../rulebook/dated.ts';
import { addDays, addMonths, type Day } from '../values/day.ts';
import type { Because } from '../values/outcome.ts';
import type { AssessmentKind, CycleCategory, Trust } from '../vocabulary.ts';
import { type AnnualDue, annualDue, annualDueBy } from './annual-obligation.ts';
import { isMeantFor } from './due-state.ts';
import { openOn } from './open-round.ts';
import type { PartyFacts } from './party-facts.ts';
import { type AnchoredRound, advanced, standingOf } from './position.ts';

/** An annual assessment that is to be expected. */
export type Expected = {
  readonly kind: AssessmentKind;
  readonly year: 1 | 2 | 3;
  readonly category: CycleCategory;
  readonly dueBy: Day;
  readonly latestStartOn: Day;
  readonly bookBy: Day;
  /** Whether the bank holidays of that time are known; if not, only weekends were left out. */
  readonly proclaimed: boolean;
};

/** The same with its source and every step of the reasoning. */
export type ExpectedBecause = Expected & {
  readonly cite: CitationKey;
  readonly trust: Trust;
  readonly because: readonly Because[];
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
 * @param overlay values that stand beside those of the rule book
 */
export function forecast(
  facts: PartyFacts,
  on: Day,
  until: Day = addMonths(on, 12 * FORECAST_YEARS),
  overlay?: Overlay,
): readonly Expected[] {
  return run(facts, { on, until, overlay }, ({ kind, year, category, dueBy, latestStartOn, bookBy, proclaimed }) => ({
    kind,
    year,
    category,
    dueBy,
    latestStartOn,
    bookBy,
    proclaimed,
  }));
}

/** The same, each with its reasoning. */
export function forecastWithReasons(
  facts: PartyFacts,
  on: Day,
  until: Day = addMonths(on, 12 * FORECAST_YEARS),
  overlay?: Overlay,
): readonly ExpectedBecause[] {
  return run(facts, { on, until, overlay }, (due) => {
    const { kind, year, category, dueBy, latestStartOn, bookBy, proclaimed, cite, trust } = due;
    return { kind, year, category, dueBy, latestStartOn, bookBy, proclaimed, cite, trust, because: due.steps() };
  });
}

type Span = { readonly on: Day; readonly until: Day; readonly overlay: Overlay | undefined };

function run<T>(facts: PartyFacts, { on, until, overlay }: Span, as: (due: AnnualDue) => T): readonly T[] {
  const expected: T[] = [];
  // What was held or decided after `on` is not known on it.
  const open = openOn(facts, on);
  let standing = standingOf(facts, on);
  let day = on;
  while (standing.position) {
    const dueBy = annualDueBy(standing.position, day, overlay).dueBy;
    if (dueBy > until) break;
    // Its kind is what it will be on the day it is due: a count that is known for a day before then decides (default Q4).
    const next = annualDue(facts, standing, later(dueBy, day), overlay);
    if (!next) break;
    expected.push(as(next));
    const booked = expected.length === 1 && open && isMeantFor(open, next) ? open : undefined;
    const likely = booked?.endOn ?? booked?.startOn ?? next.dueBy;
    // A day later at the least: what is overdue cannot have been held yet.
    const heldOn = likely > day ? likely : addDays(day, 1);
    const position = advanced(standing.position, asIfHeld(next, heldOn, expected.length));
    standing = { position, assessed: standing.assessed, status: standing.status };
    day = heldOn;
  }
  return expected;
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** Written once, for as many as anybody looks ahead. */
const REFS = Array.from({ length: 100 }, (_, index) => `expected ${index}`);

const asIfHeld = ({ kind, userRoles }: AnnualDue, anchorOn: Day, number: number): AnchoredRound => ({
  ref: REFS[number] ?? 'expected',
  kind,
  userRoles,
  phases: undefined,
  follows: undefined,
  anchorOn,
});
