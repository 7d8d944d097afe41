import { type RawBuilder, sql } from 'kysely';
import { phaseSql, turnSql } from '../life-sql.ts';

/** A party `q` as lists and headings name it. */
export const partyNameSql = sql`jsonb_build_object('id', q.id, 'ref', q.ref, 'name', q.name, 'category', q.category)`;

/** What the SSC decided is no business of DCC's, which charges for the work (default Q21; domain 4.10). */
export const notForDcc = (value: RawBuilder<unknown>) =>
  sql`case when (select assay.side()) <> 'dcc' then ${value} end`;

/** One assessment `a` of party `q` with booking `b`, as contract/assessments.ts AssessmentRow. */
export const assessmentRowSql = sql`jsonb_build_object(
  'id', a.id, 'ref', a.ref, 'party', ${partyNameSql}, 'kind', a.kind, 'roundNo', a.round_no, 'state', a.state,
  'phase', ${phaseSql}, 'turn', ${turnSql}, 'turnDueOn', a.turn_due_on,
  'startOn', coalesce(a.fieldwork_started_on, a.start_on), 'endOn', coalesce(a.fieldwork_ended_on, a.end_on), 'outcome', ${notForDcc(sql`a.outcome`)},
  'observations', (select count(*) from observations o where o.assessment_id = a.id and o.state <> 'withdrawn'),
  'version', a.version)`;
