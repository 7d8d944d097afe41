import { inForce, type Overlay } from '../rulebook/dated.ts';
import { lateNoticeCounting, lateNoticeDays } from '../rulebook/values.ts';
import { addDays, type Day, daysBetween } from '../values/day.ts';
import { type Because, because } from '../values/outcome.ts';

/** The notice a request gives, and whether it is less than is needed. */
export type Notice = {
  readonly noticeDays: number;
  readonly neededDays: number;
  /** The last day on which the request gives full notice. */
  readonly freeUntilOn: Day;
  readonly late: boolean;
  readonly because: readonly Because[];
};

/**
 * How much notice a request gives, in calendar days. The day of the request counts as notice and the start day does
 * not, so a request made 28 days before the start is in time (four weeks: seed; counting: default Q14).
 */
export function noticeGiven(
  { requestedOn, startOn }: { readonly requestedOn: Day; readonly startOn: Day },
  overlay?: Overlay,
): Notice {
  const needed = inForce(lateNoticeDays, requestedOn, overlay);
  const counting = inForce(lateNoticeCounting, requestedOn, overlay);
  const noticeDays = daysBetween(requestedOn, startOn);
  const freeUntilOn = addDays(startOn, -needed.value);
  return {
    noticeDays,
    neededDays: needed.value,
    freeUntilOn,
    late: noticeDays < needed.value,
    because: [
      because('notice-needed', needed, { neededDays: needed.value, freeUntilOn }),
      because('notice-counting', counting, { convention: counting.value }),
      because('notice-given', counting, { requestedOn, startOn, noticeDays }),
    ],
  };
}
