import { inForce, type Overlay } from '../rulebook/dated.ts';
import { meetingDays, paperDayClock } from '../rulebook/values.ts';
import { addDays, type Day, weekday } from '../values/day.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay } from '../values/working-days.ts';
import type { MeetingState } from './paper.ts';

export type MeetingPlanned = {
  readonly event: 'meeting-planned';
  readonly heldOn: Day;
  readonly papersDueOn: Day;
};

/** The days on which the SSC usually meets, from a day on: the second and fourth Wednesday (default Q27). */
export function usualMeetingDays(from: Day, count: number, overlay?: Overlay): readonly Day[] {
  const days: Day[] = [];
  for (let on = from; days.length < count; on = addDays(on, 1)) if (isUsual(on, overlay)) days.push(on);
  return days;
}

/** A usual day that is no Working Day is left out: the SSC does not meet on a bank holiday. */
function isUsual(on: Day, overlay?: Overlay): boolean {
  const { weekday: usual, weeksOfMonth } = inForce(meetingDays, on, overlay).value;
  const week = Math.ceil(Number(on.slice(8, 10)) / 7);
  return weekday(on) === usual && weeksOfMonth.includes(week) && isWorkingDay(on);
}

/** The day on which papers are due: five Working Days before the meeting (default Q16). */
export const papersDueBefore = (heldOn: Day, on: Day, overlay?: Overlay): Day =>
  addWorkingDays(heldOn, -inForce(paperDayClock, on, overlay).value).on;

/**
 * Plans a meeting. The usual days are proposed and any Working Day in the future is accepted (default Q27).
 * Refuses: `meeting-in-the-past`, `not-a-working-day`.
 */
export function planMeeting(heldOn: Day, on: Day, overlay?: Overlay): Outcome<readonly MeetingPlanned[]> {
  if (heldOn <= on) return refuse('meeting-in-the-past', { heldOn });
  if (!isWorkingDay(heldOn)) return refuse('not-a-working-day', { on: heldOn, nextOn: nextWorkingDay(heldOn) });
  const papersDueOn = papersDueBefore(heldOn, on, overlay);
  const why = because('papers-due', inForce(paperDayClock, on, overlay), { heldOn, papersDueOn });
  return allow([{ event: 'meeting-planned', heldOn, papersDueOn }], [why]);
}

export type MeetingOpened = { readonly event: 'meeting-opened'; readonly present: number };
export type MeetingClosed = { readonly event: 'meeting-closed'; readonly notReached: number };

type Meeting = { readonly state: MeetingState; readonly heldOn: Day };

/** Opens a meeting on its day or, if it slipped, later. Refuses `meeting-not-yet`, `meeting-already`. */
export function holdMeeting(meeting: Meeting, present: number, on: Day): Outcome<readonly MeetingOpened[]> {
  if (meeting.state !== 'planned') return refuse('meeting-already', { state: meeting.state });
  if (on < meeting.heldOn) return refuse('meeting-not-yet', { heldOn: meeting.heldOn });
  return allow([{ event: 'meeting-opened', present }]);
}

/** Closes a meeting; papers it did not reach go back to SECAS for another one. Refuses `meeting-not-open`. */
export function closeMeeting(meeting: Meeting, notReached: number): Outcome<readonly MeetingClosed[]> {
  if (meeting.state !== 'open') return refuse('meeting-not-open', { state: meeting.state, heldOn: meeting.heldOn });
  return allow([{ event: 'meeting-closed', notReached }]);
}
