import { sql } from 'kysely';
import type { z } from 'zod';
import type { ReportedObservation, ReportedResults } from '../../../contract/reports.ts';
import { CONTROL_SECTIONS, type Control, KEY_AREAS, SECTION_TITLES } from '../../../rules/fieldwork/catalogue/index.ts';
import type { Overlay } from '../../../rules/rulebook/dated.ts';
import { inForce } from '../../../rules/rulebook/dated.ts';
import { vusaKeyAreas } from '../../../rules/rulebook/values.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { AssessmentKind } from '../../../rules/vocabulary.ts';
import type { Tx } from '../../db/database.ts';
import { bookOf } from '../../platform/rulebook/book.ts';
import { type ControlWithResult, type ObservationRecord, observationsOf, resultsOf } from '../fieldwork/index.ts';

/** One item of evidence as a report lists it. */
export interface ReportedEvidence {
  readonly id: string;
  readonly ref: string;
  readonly controlId: string;
  readonly title: string;
  readonly speaksOfOn: Day;
}

/**
 * The results and the evidence of an assessment at one moment. Kept with the report when it is shared and when it is
 * issued: the page, the PDF and the committee's papers are made of the same rows, and later changes do not reach them.
 */
export type Results = z.infer<typeof ReportedResults> & {
  readonly evidence: readonly ReportedEvidence[];
  /** As they stood; without them, the observations as they are now. */
  readonly observations?: readonly KeptObservation[];
};

type Reported = z.infer<typeof ReportedObservation>;

/** An observation as a report keeps it; its control says the rest. */
export type KeptObservation = Omit<Reported, 'section' | 'userRoles' | 'evidence'> & { readonly controlId: string };

export const NO_RESULTS: Results = { sections: [], rows: [], evidence: [] };

interface About {
  readonly id: string;
  readonly kind: AssessmentKind;
}

/** The results as they are recorded now. For the User CIO, SECAS and the clockwork: row-level security shows others none. */
export async function resultsNow(tx: Tx, { id, kind }: About, on: Day): Promise<Results> {
  const controls = await resultsOf(tx, id);
  const observations = await observationsOf(tx, id);
  const rows = controls.flatMap((control) => {
    if (control.result === null) return [];
    const observationRefs = observations.filter(({ entry_id }) => entry_id === control.id).map(({ ref }) => ref);
    return [{ ...asReported(kind, control), result: control.result, observationRefs }];
  });
  const sections = sectionsOf(kind, on, await bookOf(tx)).filter(({ code }) =>
    rows.some(({ section }) => section === code),
  );
  return { sections, rows, evidence: await evidenceOf(tx, id), observations: observations.map(kept) };
}

/** A control as a report names it. */
export const asReported = (kind: AssessmentKind, control: Omit<ControlWithResult, 'result'>) => ({
  controlId: control.id,
  section: sectionOf(kind, control),
  clause: control.clause,
  title: control.title,
  duty: control.duty,
  userRoles: [...control.roles],
});

const kept = (record: ObservationRecord): KeptObservation => ({
  id: record.id,
  ref: record.ref,
  controlId: record.entry_id,
  clause: record.clause,
  title: record.title,
  finding: record.finding,
  evidenceSeen: record.evidence_seen,
  grade: record.grade,
  version: record.version,
});

/** A Verification assessment is told by key area, every other kind by section of the Code. */
function sectionOf(kind: AssessmentKind, control: Control): string {
  if (kind !== 'vusa' || !control.keyArea) return control.section;
  return `A${KEY_AREAS.indexOf(control.keyArea) + 1}`;
}

/** The sections that a report of this kind is told by, in order. */
export function sectionsOf(kind: AssessmentKind, on: Day, book: Overlay): readonly { code: string; title: string }[] {
  if (kind === 'vusa')
    return inForce(vusaKeyAreas, on, book).value.map(({ title }, at) => ({ code: `A${at + 1}`, title }));
  return CONTROL_SECTIONS.map((code) => ({ code, title: SECTION_TITLES[code] }));
}

/** Numbered by the order in which it came, so that a number stays with its item when another is withdrawn. */
async function evidenceOf(tx: Tx, assessmentId: string): Promise<ReportedEvidence[]> {
  const { rows } = await sql<ReportedEvidence>`
    select id, 'EV-' || lpad(number::text, 2, '0') as ref, control_id as "controlId", title, speaks_of_on as "speaksOfOn"
    from (select e.*, row_number() over (order by e.uploaded_at, e.id) as number from evidence e
          where e.assessment_id = ${assessmentId}) numbered
    where withdrawn_at is null order by number`.execute(tx);
  return rows;
}
