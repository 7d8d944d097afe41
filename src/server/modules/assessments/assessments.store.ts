import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { type Dated, inForce } from '../../../rules/rulebook/dated.ts';
import { proposeDatesClock } from '../../../rules/rulebook/values.ts';
import type { Day } from '../../../rules/values/day.ts';
import { addWorkingDays } from '../../../rules/values/working-days.ts';
import type { AssessmentState, BookingState } from '../../../rules/vocabulary.ts';
import type { Tx } from '../../db/database.ts';
import type { Assessments } from '../../db/schema.ts';

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

/** Reads an assessment and locks it until the end of the transaction. */
export async function lockAssessment(tx: Tx, assessmentId: string): Promise<AssessmentRecord | undefined> {
  const row = await tx.selectFrom('assessments').selectAll().where('id', '=', assessmentId).forUpdate().executeTakeFirst();
  if (!row) return undefined;
  const booking = await tx.selectFrom('bookings').select('state').where('assessment_id', '=', row.id).executeTakeFirst();
  const team = await tx
    .selectFrom('assessment_team')
    .select(['person_id', 'role'])
    .where('assessment_id', '=', row.id)
    .execute();
  return { ...row, bookingState: booking?.state ?? null, team };
}

/** The day by which something is to be done that has `clock` Working Days from `on`. */
export const deadline = (clock: Dated<number>, on: Day): Day => addWorkingDays(on, inForce(clock, on).value).on;

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

/** The booking was moved: its days and team have to be proposed again, within the time for accepting a booking. */
export async function bookingReturnsToRequested(tx: Tx, assessmentId: string, on: Day): Promise<void> {
  await tx.deleteFrom('assessment_team').where('assessment_id', '=', assessmentId).execute();
  await moveAssessment(tx, assessmentId, 'requested', deadline(proposeDatesClock, on), { start_on: null, end_on: null });
}

/** The journal subject of an assessment. */
export const aboutAssessment = (record: { id: string; party_id: string }) => ({
  kind: 'assessment',
  id: record.id,
  partyId: record.party_id,
  assessmentId: record.id,
});
