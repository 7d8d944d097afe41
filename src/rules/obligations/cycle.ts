import { inForce, type Overlay } from '../rulebook/dated.ts';
import { CYCLE_LETTERS, cycleYears } from '../rulebook/values.ts';
import { addMonths, type Day, maxDay } from '../values/day.ts';
import type { AssessmentKind, CommitteeOutcome, CycleCategory, DueState } from '../vocabulary.ts';
import { cycleRow } from './cycle-category.ts';
import type { Due } from './due.ts';
import { openOn } from './open-round.ts';
import type { OpenRound, PartyFacts } from './party-facts.ts';
import { type AnchoredRound, anchored, positionInCycleOf, yearOfCycle } from './position.ts';
import { allDue } from './what-is-due.ts';

/** One assessment in the picture of a cycle. */
export type CycleItem = {
  readonly kind: AssessmentKind;
  /** Year of the cycle; absent for a round between the years, such as a Follow-up. */
  readonly year?: 1 | 2 | 3;
  readonly standing: 'past' | 'due' | 'booked' | 'forecast';
  /** The day to draw it at: when its fieldwork ended or is to end, or by when it is due. Absent while no day is set. */
  readonly on?: Day;
  readonly ref?: string;
  readonly outcome?: CommitteeOutcome;
  /** For what is due: how it stands. */
  readonly state?: DueState;
};

/** The three-year cycle a party is in, oldest first. */
export type CyclePicture = {
  readonly category: CycleCategory;
  readonly letter: string;
  /** The first cycle is 1; a further Full assessment begins again at 1. */
  readonly cycleNo: number;
  readonly items: readonly CycleItem[];
};

/**
 * The cycle in which the next assessment falls: what was done in it, what is due and booked, and a forecast of its
 * remaining years and the first of the next, as if the portfolio did not change.
 */
export function cyclePicture(facts: PartyFacts, on: Day, overlay?: Overlay): CyclePicture {
  const { category } = cycleRow(facts, on, overlay);
  const position = positionInCycleOf(facts, on);
  const sinceStart = position?.sinceStart ?? 0;
  const firstOfCycle = sinceStart - (sinceStart % 3);
  const due = allDue(facts, on, overlay);
  const annual = due.find((each) => each.reason === 'annual' || each.reason === 'initial');
  const booked = bookedItem(openOn(facts, on), due);
  return {
    category,
    letter: CYCLE_LETTERS[category],
    cycleNo: firstOfCycle / 3 + 1,
    items: [
      ...pastItems(facts, firstOfCycle, on),
      ...due.map(dueItem),
      ...booked,
      ...forecast(category, annual, sinceStart, { booked: booked[0]?.on, on, overlay }),
    ],
  };
}

function pastItems(facts: PartyFacts, firstOfCycle: number, on: Day): readonly CycleItem[] {
  const position = positionInCycleOf(facts, on);
  if (!position) return [];
  const yearly = [position.start, ...position.annual];
  const beganOn = yearly[Math.min(firstOfCycle, yearly.length - 1)]?.anchorOn ?? position.start.anchorOn;
  const isOfThisCycle = (round: AnchoredRound) => firstOfCycle < yearly.length && round.anchorOn >= beganOn;
  return anchored(facts.past, on)
    .filter(isOfThisCycle)
    .map((round) => {
      const index = yearly.findIndex((each) => each.ref === round.ref);
      return {
        kind: round.kind,
        ...(index >= 0 ? { year: yearOfCycle(index) } : {}),
        standing: 'past' as const,
        on: round.anchorOn,
        ref: round.ref,
        ...(round.outcome ? { outcome: round.outcome } : {}),
      };
    });
}

function dueItem(due: Due): CycleItem {
  const year = due.reason === 'initial' ? 1 : due.year;
  return {
    kind: due.kind,
    ...(year ? { year } : {}),
    standing: 'due',
    ...(due.dueBy ? { on: due.dueBy } : {}),
    ...(due.openRef ? { ref: due.openRef } : {}),
    state: due.state,
  };
}

/** The round that is booked or under way for something due, at the day it ends. */
function bookedItem(open: OpenRound | undefined, due: readonly Due[]): readonly CycleItem[] {
  const meantFor = due.find((each) => each.openRef !== undefined && each.openRef === open?.ref);
  const on = open?.endOn ?? open?.startOn;
  if (!open || !meantFor || !on) return [];
  const year = meantFor.reason === 'initial' ? 1 : meantFor.year;
  return [{ kind: open.kind, ...(year ? { year } : {}), standing: 'booked', on, ref: open.ref }];
}

/** The years after the one that is due: each a year after the day that is booked, or else due, or else today. */
function forecast(
  category: CycleCategory,
  due: Due | undefined,
  sinceStart: number,
  {
    booked,
    on,
    overlay,
  }: { readonly booked: Day | undefined; readonly on: Day; readonly overlay: Overlay | undefined },
): readonly CycleItem[] {
  if (!due) return [];
  const years = inForce(cycleYears[category], on, overlay).value;
  const from = booked ?? (due.dueBy && maxDay(due.dueBy, on));
  return Array.from({ length: 3 - (sinceStart % 3) }, (_, index) => {
    const year = yearOfCycle(sinceStart + index + 1);
    const { kind } = years[year - 1] ?? years[0];
    return { kind, year, standing: 'forecast' as const, ...(from ? { on: addMonths(from, 12 * (index + 1)) } : {}) };
  });
}
