import { type RawBuilder, sql } from 'kysely';
import { nameOf } from '../../../contract/names.ts';
import type { Plan, PlanItem } from '../../../rules/remediation/plan.ts';
import type { Tx } from '../../db/database.ts';
import type { DirectorsLetterModel, RemediatedItem } from '../../platform/documents/index.ts';

interface Found {
  readonly letter: {
    readonly plan: string;
    readonly plan_sha256: string;
    readonly version_no: number;
    readonly statement: string;
  };
  readonly name: string;
  readonly position: string;
  readonly signed_at: string;
  readonly assessment: { readonly ref: string; readonly fieldworkStartedOn: string; readonly fieldworkEndedOn: string };
  readonly reportVersion: number | null;
  readonly meetingRef: string | null;
}

/** When the work was done that the letter speaks of; a Self-Assessment has no fieldwork, but a day of submission. */
const workedSql = (column: string): RawBuilder<string> =>
  sql.raw(`coalesce(a.${column}, a.self_assessment_submitted_on, a.decided_on, a.start_on)`);

/** What the PDF of a signed Director's Letter prints: the frozen plan, not the records as they are now. */
export async function directorsLetterModel(tx: Tx, documentId: string): Promise<DirectorsLetterModel | undefined> {
  const { rows } = await sql<Found>`
    select to_jsonb(l) as letter, l.signed_name as name, l.signed_position as position, l.signed_at,
      jsonb_build_object('ref', a.ref, 'fieldworkStartedOn', ${workedSql('fieldwork_started_on')},
        'fieldworkEndedOn', ${workedSql('fieldwork_ended_on')}) as assessment,
      (select max(r.version_no) from reports r where r.assessment_id = a.id and r.state = 'issued') as "reportVersion",
      (select m.ref from decisions d join agenda_items i on i.id = d.agenda_item_id join meetings m on m.id = i.meeting_id
       where d.assessment_id = a.id order by d.created_at desc limit 1) as "meetingRef"
    from directors_letters l join assessments a on a.id = l.assessment_id
    where l.document_id = ${documentId} and l.signed_at is not null`.execute(tx);
  const [found] = rows;
  return found && asModel(found);
}

function asModel({
  letter,
  name,
  position,
  signed_at,
  assessment,
  reportVersion,
  meetingRef,
}: Found): DirectorsLetterModel {
  const plan = JSON.parse(letter.plan) as Plan;
  return {
    kind: 'directors-letter',
    marking: 'amber',
    reference: `${assessment.ref}-DL`,
    documentVersion: String(letter.version_no),
    draft: false,
    datedOn: signed_at.slice(0, 10),
    to: ['The Chair', 'Security Sub-Committee', 'c/o SECAS'],
    party: { name: plan.partyName, userRoles: plan.userRoles.map(nameOf) },
    assessment: {
      name: nameOf(plan.kind),
      reference: assessment.ref,
      fieldworkStartedOn: assessment.fieldworkStartedOn,
      fieldworkEndedOn: assessment.fieldworkEndedOn,
      reportReference: assessment.ref,
      reportVersion: String(reportVersion ?? 1),
    },
    outcome: {
      status: nameOf(plan.outcome),
      decidedOn: plan.decidedOn,
      letterReference: [meetingRef, assessment.ref].filter(Boolean).join(', '),
    },
    items: plan.items.map(asItem),
    plan: { reference: `${assessment.ref}-P`, version: String(letter.version_no), sha256: letter.plan_sha256 },
    statement: letter.statement,
    signature: { name, position, signedAt: signed_at, method: 'Signed in to Assay as a director of the Party' },
  };
}

const asItem = (item: PlanItem): RemediatedItem => ({
  observation: item.observation ?? `Condition ${item.number}`,
  clause: item.clause ?? '—',
  action: item.action || item.condition,
  completedOn: item.completedOn ?? item.dueOn,
  evidence: item.evidence.split('\n').filter((line) => line.trim() !== ''),
});
