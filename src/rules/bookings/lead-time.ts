import { inForce, type Overlay } from '../rulebook/dated.ts';
import { bookingLeadCounting, bookingLeadDays } from '../rulebook/values.ts';
import { addDays, type Day } from '../values/day.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import { nextWorkingDay } from '../values/working-days.ts';

/** The first Working Day that may be asked for, when SECAS receives the request on a day. */
export function earliestStart(receivedOn: Day, overlay?: Overlay): Day {
  return nextWorkingDay(addDays(receivedOn, inForce(bookingLeadDays, receivedOn, overlay).value));
}

/**
 * A booking request reaches SECAS at least twelve weeks before the wanted start (FAQ_BOOKING_LEAD), counted as 84
 * calendar days from receipt (default Q15). Refuses with `too-little-lead-time`; fact: `earliestOn`.
 */
export function enoughLeadTime(receivedOn: Day, wantedStartOn: Day, overlay?: Overlay): Outcome<Day> {
  const lead = inForce(bookingLeadDays, receivedOn, overlay);
  const counting = inForce(bookingLeadCounting, receivedOn, overlay);
  const earliestOn = earliestStart(receivedOn, overlay);
  const why = [
    because('lead-time-needed', lead, { leadDays: lead.value, receivedOn, earliestOn }),
    because('lead-time-counting', counting, { convention: counting.value }),
  ];
  if (wantedStartOn < addDays(receivedOn, lead.value)) return refuse('too-little-lead-time', { earliestOn }, why);
  return allow(wantedStartOn, why);
}
