import { inForce, type Overlay } from '../rulebook/dated.ts';
import {
  completionMeasure,
  cycleYears,
  entryStatuses,
  laterAssessmentWindow,
  positionInCycle,
  secondAssessmentWindow,
  selfAssessmentAnchor,
} from '../rulebook/values.ts';
import { addMonths, type Day } from '../values/day.ts';
import { type Because, because } from '../values/outcome.ts';
import type { UserRole } from '../vocabulary.ts';
import { cycleRow } from './cycle-category.ts';
import { explained, type Obligation, type Unexplained } from './due.ts';
import { dueWindow } from './due-window.ts';
import type { PartyFacts } from './party-facts.ts';
import { type Position, type Standing, standingOf } from './position.ts';
import { reviewsAtNextAnnual } from './system-review.ts';
import { hasGivenUpAll, isEntered, isHeld } from './user-roles.ts';

/** An annual assessment, with its reasoning still to be written. */
export type AnnualDue = Unexplained<Obligation> &
  Required<Pick<Obligation, 'year' | 'category' | 'dueBy' | 'latestStartOn' | 'bookBy' | 'proclaimed'>>;

/**
 * The assessment that falls due each year after the initial Full one: its kind by the row of the cycle table and the
 * year, its date twelve months after the previous fieldwork ended. None before the initial Full assessment, and none
 * while a party that never entered is Deferred or Rejected: that one goes on with its follow-up instead. None either
 * once it has given up its last User Role.
 */
export function annualObligation(facts: PartyFacts, on: Day, overlay?: Overlay): Obligation | undefined {
  const due = annualDue(facts, standingOf(facts, on), on, overlay);
  return due && explained<Obligation>(due);
}

/** The same from what the past rounds come to, for those who may never read why. */
export function annualDue(facts: PartyFacts, standing: Standing, on: Day, overlay?: Overlay): AnnualDue | undefined {
  const { position } = standing;
  if (!position || hasGivenUpAll(facts, on) || mayNotEnterYet(facts, standing, on, overlay)) return undefined;
  const row = cycleRow(facts, on, overlay);
  const { year } = position;
  const years = inForce(cycleYears[row.category], on, overlay).value;
  const { kind, cite, trust } = years[year - 1] ?? years[0];
  const { window, dueBy } = annualDueBy(position, on, overlay);
  const { months, reached } = window.value;
  const booking = dueWindow(kind, dueBy, reached, on, overlay);
  return {
    reason: 'annual',
    kind,
    userRoles: assessedRolesHeld(facts, standing, on),
    year,
    category: row.category,
    dueBy,
    reached,
    latestStartOn: booking.latestStartOn,
    bookBy: booking.bookBy,
    proclaimed: booking.proclaimed,
    cite,
    trust,
    steps: () => [
      ...row.steps(),
      ...positionSteps(position, on, overlay),
      because('kind-of-year', { cite, trust }, { kind, year, category: row.category }),
      because('due-window', window, { anchorOn: position.previous.anchorOn, months, reached, dueBy }),
      ...booking.steps(),
      ...reviewsAtNextAnnual(facts, on, overlay),
    ],
  };
}

/** By when the next annual assessment is due, by the rules of a day. */
export function annualDueBy({ sinceStart, previous }: Position, on: Day, overlay?: Overlay) {
  const window = inForce(sinceStart === 1 ? secondAssessmentWindow : laterAssessmentWindow, on, overlay);
  return { window, dueBy: addMonths(previous.anchorOn, window.value.months) };
}

function assessedRolesHeld({ userRoles }: PartyFacts, { assessed }: Standing, on: Day): readonly UserRole[] {
  const roles: UserRole[] = [];
  for (const held of userRoles) if (isHeld(held, on) && assessed.includes(held.role)) roles.push(held.role);
  return roles;
}

function positionSteps(position: Position, on: Day, overlay?: Overlay): readonly Because[] {
  const rule = inForce(positionInCycle, on, overlay);
  const { previous, start, restarted, sinceStart, year } = position;
  const { anchorOn, kind, ref, phases } = previous;
  const anchor = inForce(kind === 'ssa' ? selfAssessmentAnchor : completionMeasure, on, overlay);
  const staged = { cite: 'STAGED_2016', trust: 'published' } as const;
  return [
    ...(restarted ? [because('restarted', rule, { kind: start.kind, ref: start.ref, on: start.anchorOn })] : []),
    because('position-in-cycle', rule, { sinceInitial: sinceStart, year }),
    ...(phases ? [because('staged-counts-from-last-phase', staged, { ref, endedOn: anchorOn })] : []),
    because(kind === 'ssa' ? 'self-assessment-anchor' : 'counts-from', anchor, { anchorOn, kind, ref }),
  ];
}

function mayNotEnterYet(facts: PartyFacts, { status }: Standing, on: Day, overlay?: Overlay): boolean {
  if (status === undefined || inForce(entryStatuses, on, overlay).value.includes(status)) return false;
  return !facts.userRoles.some((held) => isEntered(held, on));
}
