import { addDays, type Day } from '../../rules/values/day.ts';
import type { Meeting } from './committee.ts';
import { instant, lastWorkingDay } from './days.ts';
import { addMeetingDocument } from './round/documents.ts';
import type { Person, Scheme } from './scheme.ts';
import { CHAIR_REMARKS, MEETING_PLACES, meetingName } from './texts/index.ts';

/** A meeting with its row, its attendance and its papers. */
export interface SittingMeeting {
  readonly id: string;
  readonly ref: string;
  readonly heldOn: Day;
  readonly papersDueOn: Day;
  nextPosition(): number;
  isPresent(member: Person): boolean;
}

const OPENED = 10 * 60;
const CLOSED = 15 * 60 + 40;
const laid = new WeakMap<Meeting, SittingMeeting>();

/** The meeting, entered into the tables when it is first asked for. */
export function meetingOf(scheme: Scheme, meeting: Meeting): SittingMeeting {
  const before = laid.get(meeting);
  if (before) return before;
  const entered = enter(scheme, meeting);
  laid.set(meeting, entered);
  return entered;
}

function enter(scheme: Scheme, meeting: Meeting): SittingMeeting {
  const { dice, rows, bodies, numbers, today, detail } = scheme;
  const { heldOn, papersDueOn } = meeting;
  const plannedOn = lastWorkingDay(addDays(heldOn < today ? heldOn : today, -60));
  const created_at = instant(plannedOn, OPENED);
  const id = dice.id(created_at);
  const number = numbers.meeting();
  const ref = `SSC-${String(number).padStart(4, '0')}`;
  const held = heldOn < today;
  rows.add('meetings', {
    id,
    ref,
    held_on: heldOn,
    starts_at_time: '10:00',
    place: dice.pick(MEETING_PLACES),
    papers_due_on: papersDueOn,
    state: held ? 'held' : 'planned',
    opened_at: held ? instant(heldOn, OPENED) : null,
    closed_at: held ? instant(heldOn, CLOSED) : null,
    remarks: held ? dice.pick(CHAIR_REMARKS) : '',
    version: held ? 3 : 1,
    created_at,
  });
  const absent = new Set(dice.some(bodies.members, held ? dice.below(4) : 0));
  const present = new Set(bodies.members.filter((member) => held && !absent.has(member)));
  if (held)
    for (const member of [bodies.chair, ...bodies.members]) {
      const came = dice.chance(0.3) ? ('in-person' as const) : ('remotely' as const);
      const attended = absent.has(member) ? ('apologies' as const) : came;
      rows.add('attendance', { meeting_id: id, person_id: member.personId, attended });
    }
  const about = { id, ref };
  if (detail === 'full' && papersDueOn < today)
    addMeetingDocument(scheme, about, instant(papersDueOn, CLOSED), {
      kind: 'paper-pack',
      title: `Papers of ${meetingName(number)}`,
      marking: 'red',
    });
  if (detail === 'full' && held)
    addMeetingDocument(scheme, about, instant(heldOn, CLOSED), {
      kind: 'minutes',
      title: `Minutes of ${meetingName(number)}`,
      marking: 'amber',
    });
  return {
    id,
    ref,
    heldOn,
    papersDueOn,
    nextPosition() {
      meeting.papers += 1;
      return meeting.papers;
    },
    isPresent: (member) => present.has(member),
  };
}
