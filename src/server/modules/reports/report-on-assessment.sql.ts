import { type RawBuilder, sql } from 'kysely';
import { entryIdSql, observationsAndRevisionsSql, stagedSql } from '../fieldwork/index.ts';

/** A person `h` as others see them. */
const personSql = sql`jsonb_build_object('id', h.id, 'name', h.name, 'organisation', h.organisation)`;
const personCalled = (id: string) => sql`(select ${personSql} from people h where h.id = ${sql.ref(id)})`;
const instant = (column: string): RawBuilder<unknown> =>
  sql`to_char(${sql.ref(column)}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The version `r` of a report, as contract/reports.ts Report has it. */
export const versionSql = sql`jsonb_build_object(
  'versionNo', r.version_no, 'state', r.state, 'savedAt', ${instant('r.saved_at')}, 'summary', r.summary, 'scope', r.scope,
  'opinion', r.opinion, 'changeReason', r.change_reason, 'draftedBy', ${personCalled('r.drafted_by')}, 'sharedOn', r.shared_on,
  'commentsDueOn', r.comments_due_on, 'commentsClosedOn', r.comments_closed_on, 'reviewedBy', ${personCalled('r.reviewed_by')},
  'reviewNote', (select n.note from review_notes n where n.report_id = r.id), 'issuedOn', r.issued_on, 'results', r.results, 'version', r.version)`;

/** Observations of assessment `a`, withdrawn ones included, before `asSeen`. */
export const observationsSql = sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', o.id, 'ref', o.ref, 'controlId', ${entryIdSql}, 'clause', o.clause, 'title', o.title,
         'finding', o.finding, 'evidenceSeen', o.evidence_seen, 'grade', o.grade, 'version', o.version, 'state', o.state, ${stagedSql})
         order by o.number)
  from ${observationsAndRevisionsSql} where o.assessment_id = a.id), '[]')`;

/** Comments on a version of the report of `a` and on those before it; on every version without a number. */
export const commentsSql = (versionNo: number | null) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', c.id, 'observationId', c.observation_id, 'comment', c.comment,
         'madeBy', ${personCalled('c.made_by')}, 'madeAt', ${instant('c.made_at')}, 'disposition', c.disposition, 'reply', c.reply,
         'version', c.version) order by c.made_at, c.id)
  from report_comments c join reports r on r.id = c.report_id
  where c.assessment_id = a.id and r.version_no <= coalesce(${versionNo}::integer, r.version_no)), '[]')`;

/** Days worked by person and activity; counter-entries are taken off, and what comes to nothing is left out. */
export const daysWorkedSql = sql`coalesce((
  select jsonb_agg(jsonb_build_object('person', name, 'activity', activity, 'days', hundredths / 100.0)
         order by array_position(array['planning', 'fieldwork', 'report'], activity), name)
  from (select h.name, w.activity, sum(w.hundredths) as hundredths
        from days_worked w join people h on h.id = w.person_id where w.assessment_id = a.id
        group by h.name, w.activity having sum(w.hundredths) <> 0) by_person), '[]')`;

export const teamSql = sql`coalesce((
  select jsonb_agg(jsonb_build_object('person', ${personSql}, 'role', t.role)
         order by array_position(array['lead', 'assessor', 'quality-reviewer'], t.role), h.name)
  from assessment_team t join people h on h.id = t.person_id where t.assessment_id = a.id), '[]')`;

/** What `a` measures change from: the last Full assessment, or the round it follows. Only one whose fieldwork has ended. */
export const baselineSql = sql`(
  select jsonb_build_object('kind', f.kind, 'ref', f.ref, 'fieldworkEndedOn', coalesce(f.fieldwork_ended_on, f.self_assessment_submitted_on))
  from assessments f where f.id = coalesce(a.baseline_id, a.predecessor_id)
    and coalesce(f.fieldwork_ended_on, f.self_assessment_submitted_on) is not null)`;

/** Versions of the report of `a` that were issued, oldest first. */
export const issuedSql = sql`coalesce((
  select jsonb_agg(jsonb_build_object('versionNo', i.version_no, 'issuedOn', i.issued_on, 'superseded', i.state = 'superseded',
         'issuedBy', coalesce((select h.name from people h where h.id = i.reviewed_by), ''), 'changeReason', i.change_reason,
         'document', (select jsonb_build_object('id', d.id, 'kind', d.kind, 'title', d.title, 'marking', d.marking,
             'versionNo', d.version_no, 'state', d.state, 'sha256', d.sha256, 'fileName', d.file_name, 'bytes', d.bytes,
             'createdAt', ${instant('d.created_at')}) from documents d where d.id = i.document_id)) order by i.version_no)
  from reports i where i.assessment_id = a.id and i.issued_on is not null), '[]')`;
