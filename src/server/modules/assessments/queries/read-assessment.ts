import { sql } from 'kysely';
import type { z } from 'zod';
import { type Assessment, assessmentOperations } from '../../../../contract/assessments.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Actor } from '../../../access/actor.ts';
import { SEE_ASSESSMENTS } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import type { Offers } from '../../../platform/command/offers.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { type AssessmentRead, type AssessmentRecord, assessmentRecordSql } from '../assessments.store.ts';
import { assessmentRowSql, notForDcc } from './assessment-row.sql.ts';
import { inTheWay, type Obstacles, obstaclesSql } from './in-the-way.ts';

type Answer = z.infer<typeof Assessment>;

/** Reads an assessment with everything its page shows, in one round trip, and what the actor may do to it on this day. */
export async function readAssessment(
  tx: Tx,
  actor: Actor,
  on: Day,
  assessmentId: string,
  offers: Offers<AssessmentRecord>,
): Promise<Answer | undefined> {
  const { rows } = await sql<{
    answer: Omit<Answer, 'actions' | 'inTheWay'>;
    record: AssessmentRead;
    found: Obstacles;
  }>`
    select ${assessmentRowSql} || jsonb_build_object(
      'initial', a.initial, 'userRoles', a.user_roles, 'systemKind', a.system_kind, 'staged', a.staged,
      'break', case when b.phase_one_end_on is null then null
        else jsonb_build_object('phaseOneEndOn', b.phase_one_end_on, 'phaseTwoStartOn', b.phase_two_start_on) end,
      'bookingId', b.id,
      'predecessor', (select jsonb_build_object('id', p.id, 'ref', p.ref, 'kind', p.kind) from assessments p where p.id = a.predecessor_id),
      'successor', (select jsonb_build_object('id', s.id, 'ref', s.ref, 'kind', s.kind) from assessments s where s.predecessor_id = a.id and s.state <> 'cancelled'),
      'baseline', (select jsonb_build_object('id', f.id, 'ref', f.ref, 'fieldworkEndedOn', f.fieldwork_ended_on) from assessments f where f.id = a.baseline_id),
      'catalogueVersion', a.catalogue_version, 'scfVersion', a.scf_version, 'aiVersion', a.ai_version,
      'dueBy', a.due_by, 'fieldworkStartedOn', a.fieldwork_started_on, 'fieldworkEndedOn', a.fieldwork_ended_on,
      'selfAssessmentSubmittedOn', a.self_assessment_submitted_on, 'decidedOn', ${notForDcc(sql`a.decided_on`)}, 'followUpBy', ${notForDcc(sql`a.follow_up_by`)},
      'closedOn', a.closed_on,
      'team', coalesce((
        select jsonb_agg(jsonb_build_object('person', jsonb_build_object('id', h.id, 'name', h.name, 'organisation', h.organisation), 'role', t.role)
               order by array_position(array['lead', 'assessor', 'quality-reviewer'], t.role), h.name)
        from assessment_team t join people h on h.id = t.person_id where t.assessment_id = a.id), '[]'),
      'documents', coalesce((
        select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'title', d.title, 'marking', d.marking, 'versionNo', d.version_no,
               'state', d.state, 'sha256', d.sha256, 'fileName', d.file_name, 'bytes', d.bytes,
               'createdAt', to_char(d.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by d.created_at)
        from documents d where d.assessment_id = a.id), '[]')
    ) as answer,
    ${assessmentRecordSql} as record,
    ${obstaclesSql(on)} as found
    from assessments a join parties q on q.id = a.party_id left join bookings b on b.assessment_id = a.id
    where a.id = ${assessmentId}`.execute(tx);
  const [found] = rows;
  if (!found) return undefined;
  const actions = await offers.reading(tx, actor, found.record, on, await bookOf(tx));
  return { ...found.answer, inTheWay: inTheWay(found.record, found.found, actor), actions };
}

export const readAssessmentQuery = (offers: Offers<AssessmentRecord>) =>
  query({
    operation: assessmentOperations['read-assessment'],
    allows: SEE_ASSESSMENTS,
    read: ({ tx, actor, on, params }) => readAssessment(tx, actor, on, params.assessmentId, offers),
  });
