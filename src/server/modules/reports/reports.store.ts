import { type Selectable, sql } from 'kysely';
import type { Report } from '../../../rules/reports/report.ts';
import type { Tx } from '../../db/database.ts';
import type { Reports } from '../../db/schema.ts';
import type { AssessmentRecord } from '../assessments/index.ts';

type Row = Selectable<Reports>;

/** The newest version of a report as its commands see it. Before the first text is saved there is no row yet. */
export interface ReportRecord {
  readonly row: Row | undefined;
  /** What the rules look at. */
  readonly report: Report;
  readonly version: number;
}

/** Reads the newest version of the report of an assessment; the assessment's own lock holds it still. */
export async function newestReport(tx: Tx, assessment: AssessmentRecord): Promise<ReportRecord> {
  const row = await tx
    .selectFrom('reports')
    .selectAll()
    .where('assessment_id', '=', assessment.id)
    .orderBy('version_no', 'desc')
    .limit(1)
    .executeTakeFirst();
  const observations = await tx
    .selectFrom('drafted_observations')
    .select('raised_by')
    .where('assessment_id', '=', assessment.id)
    .where('state', '<>', 'withdrawn')
    .execute();
  const open = await tx
    .selectFrom('report_comments')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('assessment_id', '=', assessment.id)
    .where('disposition', 'is', null)
    .executeTakeFirstOrThrow();
  const report: Report = {
    kind: assessment.kind,
    versionNo: row?.version_no ?? 1,
    summary: row?.summary ?? '',
    scope: row?.scope ?? '',
    authors: [...(row ? [row.drafted_by] : []), ...observations.map(({ raised_by }) => raised_by)],
    sharedOn: row?.shared_on ?? null,
    commentsDueOn: row?.comments_due_on ?? null,
    commentsClosedOn: row?.comments_closed_on ?? null,
    openComments: open.count,
    observations: observations.length,
  };
  return { row, report, version: row?.version ?? 1 };
}

type Change = Partial<Omit<Row, 'id' | 'party_id' | 'assessment_id' | 'version_no' | 'version' | 'results'>> & {
  results?: string;
};

/** Changes a version that is not issued yet, and moves its own version on by one. */
export async function changeReport(tx: Tx, reportId: string, change: Change): Promise<void> {
  await tx
    .updateTable('reports')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', reportId)
    .where('state', 'in', ['draft', 'factual-accuracy', 'quality-review'])
    .executeTakeFirstOrThrow();
}

/** Keeps why the reviewer returned a report, for those who write it. */
export async function keepReviewNote(tx: Tx, round: AssessmentRecord, reportId: string, note: string): Promise<void> {
  await tx
    .insertInto('review_notes')
    .values({ party_id: round.party_id, assessment_id: round.id, report_id: reportId, note })
    .onConflict((of) => of.column('report_id').doUpdateSet({ note }))
    .execute();
}

/** The row of a report on which something is done that needs one. */
export function rowOf({ row }: ReportRecord): Row {
  if (!row) throw new Error('The rules allowed a step on a report that nobody has written.');
  return row;
}

interface FirstVersion {
  readonly id: string;
  readonly assessment: AssessmentRecord;
  readonly draftedBy: string;
  readonly summary: string;
  readonly scope: string;
  readonly opinion: string;
  readonly saved_at: string;
  readonly version: number;
}

/** Makes the version that the first texts belong to. */
export async function firstVersion(tx: Tx, { assessment, draftedBy, ...texts }: FirstVersion): Promise<void> {
  await tx
    .insertInto('reports')
    .values({
      ...texts,
      party_id: assessment.party_id,
      assessment_id: assessment.id,
      version_no: 1,
      state: 'draft',
      drafted_by: draftedBy,
    })
    .execute();
}

/** Whether an observation that the actor may see belongs to an assessment and stands. */
export async function isObservationOf(tx: Tx, assessmentId: string, observationId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('drafted_observations')
    .select('id')
    .where('id', '=', observationId)
    .where('assessment_id', '=', assessmentId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst();
  return found !== undefined;
}

/** An issued version that is followed by another stays as it is, and is marked so. */
export async function supersedeEarlierVersions(tx: Tx, assessmentId: string): Promise<void> {
  await tx
    .updateTable('reports')
    .set({ state: 'superseded' })
    .where('assessment_id', '=', assessmentId)
    .where('state', '=', 'issued')
    .execute();
}

/** The id of the PDF of a version. */
export async function documentOf(tx: Tx, assessmentId: string, versionNo: number): Promise<string> {
  const { document_id } = await tx
    .selectFrom('reports')
    .select('document_id')
    .where('assessment_id', '=', assessmentId)
    .where('version_no', '=', versionNo)
    .executeTakeFirstOrThrow();
  if (!document_id) throw new Error('A report was issued without its document.');
  return document_id;
}
