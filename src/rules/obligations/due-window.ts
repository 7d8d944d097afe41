import { inForce } from '../rulebook/dated.ts';
import { type AnnualWindow, bookingLeadDays, fieldworkRangeDays } from '../rulebook/values.ts';
import { addDays, type Day } from '../values/day.ts';
import { type Because, because } from '../values/outcome.ts';
import { addWorkingDays } from '../values/working-days.ts';
import type { AssessmentKind } from '../vocabulary.ts';

export type DueWindow = {
  readonly latestStartOn: Day;
  readonly bookBy: Day;
  readonly because: Because;
};

/**
 * The latest start, and the last day to book, for an assessment that is due by a day: its likely fieldwork, if it has
 * to be completed by then, and the twelve weeks before.
 */
export function dueWindow(kind: AssessmentKind, dueBy: Day, reached: AnnualWindow['reached'], on: Day): DueWindow {
  const lead = inForce(bookingLeadDays, on);
  const fieldworkDays = reached === 'completed' ? inForce(fieldworkRangeDays[kind], on).value.likely : 1;
  // Counted back from the day after, so that a due day that is a Working Day is itself the last day of fieldwork.
  const latestStartOn = addWorkingDays(addDays(dueBy, 1), -fieldworkDays).on;
  const bookBy = addDays(latestStartOn, -lead.value);
  return {
    latestStartOn,
    bookBy,
    because: because('book-by', lead, { bookBy, latestStartOn, fieldworkDays, leadDays: lead.value }),
  };
}
