import { sql } from 'kysely';
import type { z } from 'zod';
import { type DaysList, fieldworkOperations } from '../../../../contract/fieldwork.ts';
import { GRADE_OF_MEMBER } from '../../../../rules/fieldwork/record-days.ts';
import type { Day } from '../../../../rules/values/day.ts';
import { DAY_ACTIVITIES } from '../../../../rules/vocabulary.ts';
import type { Actor } from '../../../access/actor.ts';
import { DAYS_WORKED } from '../../../access/audiences.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { type AssessmentRecord, assessmentRecordSql, leadsTheTeam, onTheTeam } from '../../assessments/index.ts';
import { fieldworkActions } from '../fieldwork.policy.ts';
import { instantSql, personSql } from './instant.sql.ts';

type Answer = z.infer<typeof DaysList>;
type Member = Answer['members'][number]['person'] & { readonly role: keyof typeof GRADE_OF_MEMBER };
interface Read {
  readonly record: AssessmentRecord;
  readonly rows: Omit<Answer['rows'][number], 'mayReverse'>[];
  readonly members: readonly Member[];
}

/** Days worked on an assessment, oldest first, with their counter-entries and totals. */
export async function readDays(tx: Tx, actor: Actor, on: Day, assessmentId: string): Promise<Answer | undefined> {
  const { rows: found } = await sql<Read>`
    select
      ${assessmentRecordSql} as record,
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'person', ${personSql(sql`d.person_id`)}, 'workedOn', d.worked_on,
             'days', d.hundredths / 100.0, 'activity', d.activity, 'grade', d.grade, 'note', d.note, 'reversesId', d.reverses_id,
             'reversed', c.id is not null, 'recordedBy', ${personSql(sql`d.recorded_by`)}, 'recordedAt', ${instantSql(sql`d.recorded_at`)})
             order by d.worked_on, d.recorded_at, d.id)
        from days_worked d left join days_worked c on c.reverses_id = d.id where d.assessment_id = a.id), '[]') as rows,
      coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name, 'organisation', h.organisation, 'role', t.role)
             order by array_position(array['lead', 'assessor', 'quality-reviewer'], t.role), h.name)
        from assessment_team t join people h on h.id = t.person_id where t.assessment_id = a.id), '[]') as members
    from assessments a where a.id = ${assessmentId}`.execute(tx);
  const [read] = found;
  if (!read) return undefined;
  const { record, rows } = read;
  return {
    rows: rows.map((row) => ({ ...row, mayReverse: mayReverse(actor, record, row) })),
    totalDays: sum(rows),
    totals: DAY_ACTIVITIES.map((activity) => ({
      activity,
      days: sum(rows.filter((row) => row.activity === activity)),
    })),
    members: read.members
      .filter(({ id }) => leadsTheTeam(actor, record) || (onTheTeam(actor, record) && id === actor.personId))
      .map(({ role, ...person }) => ({ person, grade: GRADE_OF_MEMBER[role] })),
    today: on,
    visibleTo: DAYS_WORKED,
    actions: fieldworkActions(actor, record, on, await bookOf(tx)),
  };
}

const sum = (rows: readonly { readonly days: number }[]): number => rows.reduce((total, { days }) => total + days, 0);

const mayReverse = (actor: Actor, record: AssessmentRecord, row: Read['rows'][number]): boolean =>
  !row.reversed && row.reversesId === null && mayReverseFor(actor, record, row.person.id);

/** The person whose day it is, or the team's lead. */
export const mayReverseFor = (actor: Actor, record: AssessmentRecord, personId: string): boolean =>
  leadsTheTeam(actor, record) || (onTheTeam(actor, record) && actor.personId === personId);

export const listDays = query({
  operation: fieldworkOperations['list-days'],
  allows: [...everyoneOf('party', 'cio', 'secas'), 'dcc-charging'],
  read: ({ tx, actor, on, params }) => readDays(tx, actor, on, params.assessmentId),
});
