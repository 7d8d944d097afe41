import { inForce, type Overlay } from '../rulebook/dated.ts';
import { type AnnualWindow, bookingLeadDays, fieldworkRangeDays } from '../rulebook/values.ts';
import { addDays, type Day } from '../values/day.ts';
import { because } from '../values/outcome.ts';
import { addWorkingDays } from '../values/working-days.ts';
import type { AssessmentKind } from '../vocabulary.ts';
import type { Steps } from './due.ts';

export type DueWindow = {
  readonly latestStartOn: Day;
  readonly bookBy: Day;
  /** Whether the bank holidays it was counted with are known. */
  readonly proclaimed: boolean;
  readonly steps: Steps;
};

/**
 * The latest start, and the last day to book, for an assessment that is due by a day: its likely fieldwork, if it has
 * to be completed by then, and the twelve weeks before. The step says which list of bank holidays it was counted with,
 * and whether that list reaches so far.
 */
export function dueWindow(
  kind: AssessmentKind,
  dueBy: Day,
  reached: AnnualWindow['reached'],
  on: Day,
  overlay?: Overlay,
): DueWindow {
  const lead = inForce(bookingLeadDays, on, overlay);
  const fieldworkDays = reached === 'completed' ? inForce(fieldworkRangeDays[kind], on, overlay).value.likely : 1;
  // Counted back from the day after, so that a due day that is a Working Day is itself the last day of fieldwork.
  const latest = addWorkingDays(addDays(dueBy, 1), -fieldworkDays);
  const { on: latestStartOn, calendar, proclaimed } = latest;
  const bookBy = addDays(latestStartOn, -lead.value);
  return {
    latestStartOn,
    bookBy,
    proclaimed,
    steps: () => {
      const facts = { bookBy, latestStartOn, fieldworkDays, leadDays: lead.value, calendar, proclaimed };
      return [because('book-by', lead, facts)];
    },
  };
}
