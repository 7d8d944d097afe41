import { inForce, type Overlay } from '../rulebook/dated.ts';
import { appealReminderClock } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { type Because, because } from '../values/outcome.ts';
import { addWorkingDays } from '../values/working-days.ts';
import { ASSURANCE_STATUSES, type CommitteeOutcome } from '../vocabulary.ts';

/** By when a Party that disagrees is advised to appeal. Advice, not a limit. */
export type Appeal = { readonly adviseByOn: Day; readonly because: readonly Because[] };

/**
 * A status decision may be appealed to the Authority (recalled; domain 4.6). No time limit is known: the day is advice
 * (default Q28). What is only noted is not a status decision; Approved leaves nothing to appeal against.
 */
export function appealOf(
  decision: {
    readonly outcome: CommitteeOutcome;
    readonly decidedOn: Day;
  },
  overlay?: Overlay,
): Appeal | undefined {
  const { outcome, decidedOn } = decision;
  const sets = ASSURANCE_STATUSES.some((status) => status === outcome);
  if (!sets || outcome === 'approved') return undefined;
  const clock = inForce(appealReminderClock, decidedOn, overlay);
  const adviseByOn = addWorkingDays(decidedOn, clock.value).on;
  return { adviseByOn, because: [because('appeal-possible', clock, { adviseByOn })] };
}
