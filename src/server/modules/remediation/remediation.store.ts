import { createHash } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Condition } from '../../../rules/remediation/condition.ts';
import { nextDueOn } from '../../../rules/remediation/condition.ts';
import type { Letter } from '../../../rules/remediation/directors-letter.ts';
import { type Plan, planText } from '../../../rules/remediation/plan.ts';
import type { Tx } from '../../db/database.ts';
import type { Conditions, DirectorsLetters } from '../../db/schema.ts';
import { type AssessmentRecord, moveAssessment } from '../assessments/index.ts';

export type ConditionRecord = Selectable<Conditions>;
export type LetterRecord = Selectable<DirectorsLetters>;

/** A condition as the rules look at it. */
export const asRulesSeeCondition = (row: ConditionRecord): Condition & { readonly number: number } => ({
  number: row.number,
  state: row.state,
  dueOn: row.due_on,
  reportedOn: row.reported_on,
  dischargedOn: row.discharged_on,
});

/** A letter as the rules look at it. */
export const asRulesSeeLetter = (row: LetterRecord): Letter => ({
  versionNo: row.version_no,
  state: row.state,
  planSha256: row.plan_sha256,
});

/** Reads a condition of an assessment and locks it until the end of the transaction. */
export const lockCondition = (
  tx: Tx,
  assessmentId: string,
  conditionId: string,
): Promise<ConditionRecord | undefined> =>
  tx
    .selectFrom('conditions')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .where('id', '=', conditionId)
    .forUpdate()
    .executeTakeFirst();

type Change = Partial<Omit<ConditionRecord, 'id' | 'party_id' | 'version'>>;

/** Changes a condition, moves its version on by one, and the Party's next date with it. */
export async function changeCondition(
  tx: Tx,
  assessment: AssessmentRecord,
  conditionId: string,
  change: Change,
): Promise<void> {
  await tx
    .updateTable('conditions')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', conditionId)
    .executeTakeFirstOrThrow();
  if (assessment.state !== 'remediation') return;
  const dueOn = nextDueOn((await conditionsOf(tx, assessment.id)).map(asRulesSeeCondition));
  if (dueOn !== assessment.turn_due_on) await moveAssessment(tx, assessment.id, 'remediation', dueOn);
}

/** The conditions of the newest decision on an assessment, by number. */
export const conditionsOf = (tx: Tx, assessmentId: string): Promise<ConditionRecord[]> =>
  tx
    .selectFrom('conditions')
    .selectAll()
    .where('decision_id', '=', (of) =>
      of
        .selectFrom('decisions')
        .select('id')
        .where('assessment_id', '=', assessmentId)
        .orderBy('created_at', 'desc')
        .limit(1),
    )
    .orderBy('number')
    .execute();

/** The newest letter of an assessment. */
export const newestLetter = (tx: Tx, assessmentId: string): Promise<LetterRecord | undefined> =>
  tx
    .selectFrom('directors_letters')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('version_no', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Changes a letter and moves its version on by one. Its plan and its signature are never changed. */
export async function changeLetter(tx: Tx, letterId: string, change: Partial<LetterRecord>): Promise<void> {
  await tx
    .updateTable('directors_letters')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', letterId)
    .executeTakeFirstOrThrow();
}

/** The exact text of a plan, and its name. */
export interface FrozenPlan {
  readonly text: string;
  readonly sha256: string;
}

/** Writes a plan down in its canonical text. */
export function freeze(plan: Plan): FrozenPlan {
  const text = planText(plan);
  return { text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
}

/** The plan of an assessment `a` of party `q`, from its newest decision `d`; see rules/remediation/plan.ts. */
export const planSql = sql<Plan>`jsonb_build_object(
  'assessment', a.ref, 'kind', a.kind, 'party', q.ref, 'partyName', q.name, 'userRoles', to_jsonb(a.user_roles),
  'outcome', d.outcome, 'decidedOn', d.decided_on,
  'items', coalesce((
    select jsonb_agg(jsonb_build_object('number', c.number, 'condition', c.text, 'observation', o.ref, 'clause', o.clause,
           'owner', c.owner, 'dueOn', c.due_on, 'state', c.state, 'action', c.progress, 'evidence', c.evidence,
           'completedOn', c.reported_on, 'dischargedOn', c.discharged_on) order by c.number)
    from conditions c left join observations o on o.id = c.observation_id where c.decision_id = d.id), '[]'))`;

/** The newest decision on an assessment `a`, as `d`. */
export const newestDecisionSql = sql`lateral (
  select * from decisions where assessment_id = a.id order by created_at desc limit 1) d`;

/** The plan as it is now. */
export async function planOf(tx: Tx, assessmentId: string): Promise<FrozenPlan> {
  const { rows } = await sql<{ plan: Plan }>`
    select ${planSql} as plan from assessments a join parties q on q.id = a.party_id join ${newestDecisionSql} on true
    where a.id = ${assessmentId}`.execute(tx);
  const [found] = rows;
  if (!found) throw new Error('An assessment in remediation has a decision');
  return freeze(found.plan);
}
