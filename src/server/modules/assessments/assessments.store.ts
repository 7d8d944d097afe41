import { type Insertable, type Selectable, sql } from 'kysely';
import { type Dated, inForce, type Overlay } from '../../../rules/rulebook/dated.ts';
import { proposeDatesClock } from '../../../rules/rulebook/values.ts';
import type { Day } from '../../../rules/values/day.ts';
import { addWorkingDays } from '../../../rules/values/working-days.ts';
import type { AssessmentState, BookingState } from '../../../rules/vocabulary.ts';
import type { Tx } from '../../db/database.ts';
import type { Assessments } from '../../db/schema.ts';
import { bookOf } from '../../platform/rulebook/book.ts';

/** One member of a team. */
export interface TeamRow {
  readonly person_id: string;
  readonly role: 'lead' | 'assessor' | 'quality-reviewer';
}

/** An assessment as its commands see it: the row, its booking's state, and who is on the team. */
export interface AssessmentRecord extends Selectable<Assessments> {
  readonly bookingState: BookingState | null;
  readonly team: readonly TeamRow[];
}

/** An assessment as pages see it: with what decides who reads its drafts. */
export interface AssessmentRead extends AssessmentRecord {
  /** People of the User CIO who have advised its party, as far as the reader may know of them. */
  readonly advisers: readonly string[];
}

/** The assessment `a` as an `AssessmentRead`. */
export const assessmentRecordSql = sql<AssessmentRead>`to_jsonb(a) || jsonb_build_object(
  'bookingState', (select b.state from bookings b where b.assessment_id = a.id),
  'team', coalesce((select jsonb_agg(jsonb_build_object('person_id', t.person_id, 'role', t.role))
                    from assessment_team t where t.assessment_id = a.id), '[]'),
  'advisers', coalesce((select jsonb_agg(distinct w.person_id) from advisory_work w where w.party_id = a.party_id), '[]'))`;

/** Who is on the team of an assessment. */
export const teamOf = (tx: Tx, assessmentId: string): Promise<TeamRow[]> =>
  tx.selectFrom('assessment_team').select(['person_id', 'role']).where('assessment_id', '=', assessmentId).execute();

/** Reads an assessment and locks it until the end of the transaction. */
export async function lockAssessment(tx: Tx, assessmentId: string): Promise<AssessmentRecord | undefined> {
  const row = await tx
    .selectFrom('assessments')
    .selectAll()
    .where('id', '=', assessmentId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const booking = await tx
    .selectFrom('bookings')
    .select('state')
    .where('assessment_id', '=', row.id)
    .executeTakeFirst();
  const team = await tx
    .selectFrom('assessment_team')
    .select(['person_id', 'role'])
    .where('assessment_id', '=', row.id)
    .execute();
  return { ...row, bookingState: booking?.state ?? null, team };
}

/** Whether an assessment is held in two phases: the rules said so when it was booked, whatever the form asks for. */
export async function isStaged(tx: Tx, assessmentId: string): Promise<boolean> {
  const row = await tx.selectFrom('assessments').select('staged').where('id', '=', assessmentId).executeTakeFirst();
  return row?.staged ?? false;
}

/** The day by which something is to be done that has `clock` Working Days from `on`. */
export const deadline = (clock: Dated<number>, on: Day, book: Overlay): Day =>
  addWorkingDays(on, inForce(clock, on, book).value).on;

type Change = Partial<Omit<Selectable<Assessments>, 'id' | 'party_id' | 'version' | 'state' | 'turn_due_on'>>;

/**
 * Moves an assessment to a state, and its version on by one.
 *
 * @param turnDueOn by when the side whose turn it is now should act; null when no clock runs
 */
export async function moveAssessment(
  tx: Tx,
  assessmentId: string,
  state: AssessmentState,
  turnDueOn: Day | null,
  change: Change = {},
): Promise<void> {
  await tx
    .updateTable('assessments')
    .set({ ...change, state, turn_due_on: turnDueOn, version: sql`version + 1` })
    .where('id', '=', assessmentId)
    .executeTakeFirstOrThrow();
}

type Opening = Omit<Insertable<Assessments>, 'ref' | 'state' | 'turn_due_on' | 'version'>;

/** A round is asked for: its days and team are to be proposed within the time for accepting a booking. @returns its ref */
export async function openAssessment(tx: Tx, opening: Opening, on: Day): Promise<string> {
  const ref = await newRef(tx, 'UA');
  await tx
    .insertInto('assessments')
    .values({ ...opening, ref, state: 'requested', turn_due_on: deadline(proposeDatesClock, on, await bookOf(tx)) })
    .execute();
  return ref;
}

/** A reference that nothing has, by chance, so that it does not tell how many there are: `UA-48213` (019_references.sql). */
export async function newRef(tx: Tx, letters: 'BK' | 'UA' | 'CH'): Promise<string> {
  const { rows } = await sql<{ ref: string }>`select assay.new_ref(${letters}) as ref`.execute(tx);
  return rows[0]?.ref ?? '';
}

/** Names the team anew. */
export async function nameTeam(
  tx: Tx,
  assessment: { readonly id: string; readonly party_id: string },
  team: readonly TeamRow[],
): Promise<void> {
  await tx.deleteFrom('assessment_team').where('assessment_id', '=', assessment.id).execute();
  await tx
    .insertInto('assessment_team')
    .values(team.map((member) => ({ ...member, party_id: assessment.party_id, assessment_id: assessment.id })))
    .execute();
}

/** The booking was moved: its days and team have to be proposed again, within the time for accepting a booking. */
export async function bookingReturnsToRequested(tx: Tx, assessmentId: string, on: Day): Promise<void> {
  await tx.deleteFrom('assessment_team').where('assessment_id', '=', assessmentId).execute();
  await moveAssessment(tx, assessmentId, 'requested', deadline(proposeDatesClock, on, await bookOf(tx)), {
    start_on: null,
    end_on: null,
  });
}

/** The journal subject of an assessment. */
export const aboutAssessment = (record: { id: string; party_id: string }) => ({
  kind: 'assessment',
  id: record.id,
  partyId: record.party_id,
  assessmentId: record.id,
});
