import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { type DirectorsLetter, type Remediation, remediationOperations } from '../../../../contract/remediation.ts';
import { daysLate } from '../../../../rules/remediation/condition.ts';
import { whoDischarges } from '../../../../rules/remediation/discharge-condition.ts';
import type { Plan } from '../../../../rules/remediation/plan.ts';
import type { Overlay } from '../../../../rules/rulebook/dated.ts';
import { inForce } from '../../../../rules/rulebook/dated.ts';
import { statementOfTruth } from '../../../../rules/rulebook/values.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Actor } from '../../../access/actor.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { inWords } from '../../../platform/http/problem.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import type { AssessmentRecord } from '../../assessments/index.ts';
import { conditionOffers, letterOffers } from '../remediation.offers.ts';
import {
  asRulesSeeCondition,
  type ConditionRecord,
  type FrozenPlan,
  freeze,
  type LetterRecord,
  newestDecisionSql,
  planSql,
} from '../remediation.store.ts';

type Answer = z.infer<typeof Remediation>;
type ShownCondition = Answer['conditions'][number];

interface Found {
  readonly record: AssessmentRecord;
  readonly decision: Answer['decision'];
  /** Null as long as there is no decision. */
  readonly plan: Plan | null;
  readonly conditions: readonly { row: ConditionRecord; shown: Pick<ShownCondition, 'observation' | 'dischargedBy'> }[];
  readonly letters: readonly (LetterRecord & { readonly signedAt: string | null })[];
}

/** Reads the remediation of an assessment in one round trip, and what the actor may do about it on this day. */
export async function readRemediation(
  tx: Tx,
  actor: Actor,
  on: Day,
  assessmentId: string,
): Promise<Answer | undefined> {
  const { rows } = await sql<Found>`
    select to_jsonb(a) || jsonb_build_object('bookingState', b.state, 'team', '[]'::jsonb) as record,
      case when d.id is not null then jsonb_build_object('outcome', d.outcome, 'decidedOn', d.decided_on, 'reason', d.reason,
        'followUpBy', d.follow_up_by, 'letterId', d.letter_id) end as decision,
      case when d.id is not null then ${planSql} end as plan,
      ${conditionsSql} as conditions,
      coalesce((select jsonb_agg(to_jsonb(l) || jsonb_build_object('signedAt', to_char(l.signed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                order by l.version_no desc) from directors_letters l where l.assessment_id = a.id), '[]') as letters
    from assessments a join parties q on q.id = a.party_id left join bookings b on b.assessment_id = a.id
      left join ${newestDecisionSql} on true
    where a.id = ${assessmentId}`.execute(tx);
  const [found] = rows;
  return found && asAnswer(found, actor, on, await bookOf(tx));
}

const conditionsSql: RawBuilder<unknown> = sql`coalesce((
  select jsonb_agg(jsonb_build_object('row', to_jsonb(c), 'shown', jsonb_build_object(
    'observation', case when o.id is not null then jsonb_build_object('id', o.id, 'ref', o.ref, 'clause', o.clause, 'title', o.title) end,
    'dischargedBy', case when h.id is not null then jsonb_build_object('name', h.name, 'organisation', h.organisation) end
  )) order by c.number)
  from conditions c left join observations o on o.id = c.observation_id left join people h on h.id = c.discharged_by
  where c.decision_id = d.id), '[]')`;

function asAnswer(
  { record, decision, plan, conditions, letters }: Found,
  actor: Actor,
  on: Day,
  book: Overlay,
): Answer {
  const current = plan ? freeze(plan) : undefined;
  const round = { assessment: record, conditions: conditions.map(({ row }) => row), letter: letters[0] };
  return {
    assessmentId: record.id,
    version: record.version,
    decision,
    conditions: conditions.map(({ row, shown }) => ({
      ...asCondition(row, on),
      ...shown,
      actions: conditionOffers.on(actor, { assessment: record, condition: row }, on, book),
    })),
    letters: letters.map((letter) => asLetter(letter, current, on, book)),
    whoDischarges: inWords(whoDischarges(on, book)),
    signAs: actor.roles.includes('party-director') ? { name: actor.name } : null,
    actions: decision ? letterOffers.on(actor, round, on, book) : [],
  };
}

const asCondition = (
  row: ConditionRecord,
  on: Day,
): Omit<ShownCondition, 'observation' | 'dischargedBy' | 'actions'> => ({
  id: row.id,
  number: row.number,
  text: row.text,
  owner: row.owner,
  dueOn: row.due_on,
  state: row.state,
  progress: row.progress,
  evidence: row.evidence,
  reportedOn: row.reported_on,
  dischargedOn: row.discharged_on,
  returnReason: row.return_reason,
  daysLate: daysLate(asRulesSeeCondition(row), on),
  version: row.version,
});

const asLetter = (
  letter: Found['letters'][number],
  current: FrozenPlan | undefined,
  on: Day,
  book: Overlay,
): z.infer<typeof DirectorsLetter> => ({
  id: letter.id,
  versionNo: letter.version_no,
  state: letter.state,
  preparedOn: letter.prepared_on,
  plan: JSON.parse(letter.plan),
  planText: letter.plan,
  planSha256: letter.plan_sha256,
  planIsCurrent: letter.plan_sha256 === current?.sha256,
  statement: letter.statement ?? inForce(statementOfTruth, on, book).value,
  signature:
    letter.signed_name && letter.signed_position && letter.signedAt
      ? { name: letter.signed_name, position: letter.signed_position, signedAt: letter.signedAt }
      : null,
  returnReason: letter.return_reason,
  approvedOn: letter.approved_on,
  documentId: letter.document_id,
});

export const readRemediationQuery = query({
  operation: remediationOperations['read-remediation'],
  allows: everyoneOf('party', 'cio', 'secas', 'ssc'),
  read: ({ tx, actor, on, params }) => readRemediation(tx, actor, on, params.assessmentId),
});
