import { inForce } from '../rulebook/dated.ts';
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
import { ASSURANCE_STATUSES, type AssuranceStatus } from '../vocabulary.ts';
import { cycleCategory } from './cycle-category.ts';
import type { Obligation } from './due.ts';
import { dueWindow } from './due-window.ts';
import type { PartyFacts } from './party-facts.ts';
import { anchored, assessedRoles, type Position, positionInCycleOf } from './position.ts';

/**
 * The assessment that falls due each year after the initial Full one: its kind by the row of the cycle table and the
 * year, its date twelve months after the previous fieldwork ended. None before the initial Full assessment, and none
 * while a party that never entered is Deferred or Rejected: that one goes on with its follow-up instead.
 */
export function annualObligation(facts: PartyFacts, on: Day): Obligation | undefined {
  const position = positionInCycleOf(facts, on);
  if (!position || mayNotEnterYet(facts, on)) return undefined;

  const found = cycleCategory(facts, on);
  const assessed = assessedRoles(facts, on);
  const row = inForce(cycleYears[found.category], on);
  const ofYear = row.value[position.year - 1] ?? row.value[0];
  const window = inForce(position.sinceStart === 1 ? secondAssessmentWindow : laterAssessmentWindow, on);
  const { months, reached } = window.value;
  const dueBy = addMonths(position.previous.anchorOn, months);
  const booking = dueWindow(ofYear.kind, dueBy, reached, on);
  return {
    reason: 'annual',
    kind: ofYear.kind,
    userRoles: facts.userRoles.filter((held) => held.addedOn <= on && assessed.has(held.role)).map((held) => held.role),
    year: position.year,
    category: found.category,
    dueBy,
    reached,
    latestStartOn: booking.latestStartOn,
    bookBy: booking.bookBy,
    cite: ofYear.cite,
    trust: ofYear.trust,
    because: [
      ...found.because,
      ...positionSteps(position, on),
      because('kind-of-year', ofYear, { kind: ofYear.kind, year: position.year, category: found.category }),
      because('due-window', window, { anchorOn: position.previous.anchorOn, months, reached, dueBy }),
      booking.because,
    ],
  };
}

function positionSteps(position: Position, on: Day): readonly Because[] {
  const rule = inForce(positionInCycle, on);
  const { previous, start, restarted, sinceStart, year } = position;
  const anchor = inForce(previous.kind === 'ssa' ? selfAssessmentAnchor : completionMeasure, on);
  return [
    ...(restarted ? [because('restarted', rule, { kind: start.kind, ref: start.ref, on: start.anchorOn })] : []),
    because('position-in-cycle', rule, { sinceInitial: sinceStart, year }),
    because(previous.kind === 'ssa' ? 'self-assessment-anchor' : 'counts-from', anchor, {
      anchorOn: previous.anchorOn,
      kind: previous.kind,
      ref: previous.ref,
    }),
  ];
}

function mayNotEnterYet(facts: PartyFacts, on: Day): boolean {
  const entered = facts.userRoles.some((held) => held.enteredOn !== undefined && held.enteredOn <= on);
  const status = anchored(facts.past, on)
    .map((round) => round.outcome)
    .findLast((outcome): outcome is AssuranceStatus => ASSURANCE_STATUSES.some((each) => each === outcome));
  return !entered && status !== undefined && !inForce(entryStatuses, on).value.includes(status);
}
