import { GRADE_OF_MEMBER, recordDays } from '../../../rules/fieldwork/record-days.ts';
import { addDays, type Day } from '../../../rules/values/day.ts';
import type { DayActivity, RateGrade } from '../../../rules/vocabulary.ts';
import { workingDay, workingDaysOf } from '../days.ts';
import type { Person } from '../scheme.ts';
import { DAY_NOTES } from '../texts/index.ts';
import type { Round } from './round.ts';
import type { Timeline } from './timeline.ts';

/** A day entry that was recorded. */
export interface LaidDay {
  readonly id: string;
  readonly person: Person;
  readonly workedOn: Day;
  readonly hundredths: number;
  readonly activity: DayActivity;
  readonly grade: RateGrade;
  readonly reversesId?: string;
}

interface Work {
  readonly person: Person;
  readonly member: keyof typeof GRADE_OF_MEMBER;
  readonly hundredths: number;
  readonly activity: DayActivity;
  readonly from: Day;
  readonly until: Day;
}

const A_DAY = 100;
const HALF = 50;

/** The days worked so far: planning before the start, each day on site, and the report. */
export function layDays(round: Round, timeline: Timeline): readonly LaidDay[] {
  const { scheme } = round;
  if (!round.reached('scheduled') || round.story.reaches === 'cancelled') return [];
  return workOf(round, timeline)
    .flatMap(({ from, until, ...work }) => {
      if (from >= scheme.today) return [];
      const last = until < scheme.today ? until : addDays(scheme.today, -1);
      const workedOn = scheme.diary.work(work.person, from, work.hundredths, last);
      return workedOn ? [{ ...work, workedOn }] : [];
    })
    .sort((a, b) => (a.workedOn < b.workedOn ? -1 : 1))
    .map((work) => record(round, work));
}

function workOf(round: Round, { endOn, issuedOn, reviewOn }: Timeline): Work[] {
  const { lead, assessor, reviewer, story } = round;
  const { startOn, kind } = story;
  const isFull = kind === 'fusa' || kind === 'further-fusa';
  const until = addDays(startOn, -1);
  const planning = { activity: 'planning', from: workingDay(startOn, -9), until } as const;
  const onSite = workingDaysOf(startOn, endOn).flatMap((from) => [
    { person: lead, member: 'lead', hundredths: A_DAY, activity: 'fieldwork', from, until: from } as const,
    { person: assessor, member: 'assessor', hundredths: A_DAY, activity: 'fieldwork', from, until: from } as const,
  ]);
  const writing = { activity: 'report', from: addDays(endOn, 1), until: reviewOn } as const;
  const reviewing = { activity: 'report', from: reviewOn, until: issuedOn } as const;
  return [
    { person: lead, member: 'lead', hundredths: isFull ? A_DAY : HALF, ...planning },
    { person: assessor, member: 'assessor', hundredths: HALF, ...planning },
    ...onSite,
    { person: lead, member: 'lead', hundredths: A_DAY, ...writing },
    ...(isFull ? [{ person: assessor, member: 'assessor', hundredths: HALF, ...writing } as const] : []),
    { person: reviewer, member: 'quality-reviewer', hundredths: isFull ? A_DAY : HALF, ...reviewing },
  ];
}

function record(
  round: Round,
  { person, member, hundredths, activity, workedOn }: Omit<Work, 'from' | 'until'> & { workedOn: Day },
): LaidDay {
  const { scheme, keys } = round;
  const grade = GRADE_OF_MEMBER[member];
  const note = scheme.dice.pick(DAY_NOTES[activity]);
  const entry = { personId: person.personId, workedOn, days: hundredths / A_DAY, activity, grade, note };
  const at = `${workedOn}T17:30:00.000Z`;
  const outcome = recordDays(entry, 0, workedOn);
  if (scheme.detail === 'full') round.happens(workedOn, person, 'record-days', outcome, undefined, at);
  const id = scheme.dice.id(at);
  scheme.rows.add('days_worked', {
    id,
    ...keys,
    person_id: person.personId,
    worked_on: workedOn,
    hundredths,
    activity,
    grade,
    note,
    reverses_id: null,
    recorded_by: person.personId,
    recorded_at: at,
  });
  return { id, person, workedOn, hundredths, activity, grade };
}
