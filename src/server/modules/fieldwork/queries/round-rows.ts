import { sql } from 'kysely';
import { type EarlierObservation, followUpId } from '../../../../rules/fieldwork/controls-of-round.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { ControlResult, ObservationGrade, ObservationState } from '../../../../rules/vocabulary.ts';
import type { Actor } from '../../../access/actor.ts';
import type { Stage } from '../../../access/audiences.ts';
import type { Tx } from '../../../db/database.ts';
import { type AssessmentRead, assessmentRecordSql } from '../../assessments/index.ts';
import { seesResults } from '../fieldwork.policy.ts';
import { instantSql } from './instant.sql.ts';
import { asSeen, observationsAndRevisionsSql, type Staged, stagedSql } from './staged.sql.ts';

export interface ObservationNameRow {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly grade: ObservationGrade;
  readonly state: ObservationState;
  readonly controlId: string;
  readonly followsId: string | null;
}

/** What decides which controls a round has. */
export interface RoundFrame {
  readonly record: AssessmentRead;
  readonly earlier: readonly EarlierObservation[];
  /** Of the newest version of its report that the asker may see. */
  readonly stage: Stage;
}

/** What is written about the controls of one round, as far as the asker may see it. */
export interface RoundRows extends RoundFrame {
  readonly baseline: { readonly ref: string; readonly fieldworkEndedOn: Day | null } | null;
  readonly answers: readonly { readonly controlId: string; readonly answeredAt: string }[];
  readonly evidence: readonly { readonly controlId: string; readonly count: number }[];
  readonly results: readonly {
    readonly controlId: string;
    readonly result: ControlResult;
    readonly recordedAt: string;
  }[];
  readonly observations: readonly ObservationNameRow[];
}

/** A `RoundFrame` of an assessment `a`, as three columns. */
const frameSql = sql`
      ${assessmentRecordSql} as record,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'number', p.number, 'ref', p.ref, 'title', p.title, 'controlId', p.control_id,
             'clause', p.clause) order by p.number)
        from observations p where a.kind = 'follow-up' and p.assessment_id = a.predecessor_id and p.state = 'issued'), '[]') as earlier,
      coalesce((select case when r.state in ('issued', 'superseded') then 'issued' when r.shared_on is not null then 'shared' else 'draft' end
        from reports r where r.assessment_id = a.id order by r.version_no desc limit 1), 'draft') as stage`;

/** Reads the frame alone; undefined when there is no such assessment for the asker. */
export async function roundFrame(tx: Tx, assessmentId: string): Promise<RoundFrame | undefined> {
  const { rows } = await sql<RoundFrame>`
    select ${frameSql} from assessments a where a.id = ${assessmentId}`.execute(tx);
  return rows[0];
}

/** Reads them in one round trip, without what the asker may not see; undefined when there is no such assessment for them. */
export async function roundRows(tx: Tx, actor: Actor, assessmentId: string): Promise<RoundRows | undefined> {
  const { rows } = await sql<Omit<RoundRows, 'observations'> & { observations: (ObservationNameRow & Staged)[] }>`
    select ${frameSql},
      (select jsonb_build_object('ref', f.ref, 'fieldworkEndedOn', f.fieldwork_ended_on) from assessments f where f.id = a.baseline_id) as baseline,
      coalesce((select jsonb_agg(jsonb_build_object('controlId', c.control_id, 'answeredAt', ${instantSql(sql`c.answered_at`)}))
        from control_answers c where c.assessment_id = a.id and c.answer <> ''), '[]') as answers,
      coalesce((select jsonb_agg(jsonb_build_object('controlId', control_id, 'count', count)) from (
        select e.control_id, count(*) from evidence e where e.assessment_id = a.id and e.withdrawn_at is null group by e.control_id) counted), '[]') as evidence,
      coalesce((select jsonb_agg(jsonb_build_object('controlId', r.control_id, 'result', r.result, 'recordedAt', ${instantSql(sql`r.recorded_at`)}))
        from control_results r where r.assessment_id = a.id), '[]') as results,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'ref', o.ref, 'title', o.title, 'grade', o.grade, 'state', o.state,
             'controlId', o.control_id, 'followsId', o.follows_id, ${stagedSql}) order by o.number)
        from ${observationsAndRevisionsSql} where o.assessment_id = a.id), '[]') as observations
    from assessments a where a.id = ${assessmentId}`.execute(tx);
  const [round] = rows;
  if (!round) return undefined;
  const seen = asSeen(actor, round.record, round.observations);
  return {
    ...round,
    results: seesResults(actor, round.record) ? round.results : [],
    observations: seen.filter(({ state }) => state !== 'withdrawn'),
  };
}

/** The entry of the round's list that an observation was raised from. */
export function entryOf(
  observation: { readonly controlId: string; readonly followsId: string | null },
  earlier: readonly EarlierObservation[],
): string {
  const followed = earlier.find(({ id }) => id === observation.followsId);
  return followed ? followUpId(followed.number) : observation.controlId;
}
