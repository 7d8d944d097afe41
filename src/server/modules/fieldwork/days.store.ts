import { type Selectable, sql } from 'kysely';
import type { Operation } from '../../../contract/operation.ts';
import type { DaysRecorded } from '../../../rules/fieldwork/record-days.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Tx } from '../../db/database.ts';
import type { DaysWorked } from '../../db/schema.ts';
import type { Asked } from '../../platform/command/command.ts';
import type { AssessmentRecord } from '../assessments/index.ts';

export interface DayEntry extends Selectable<DaysWorked> {
  readonly personName: string;
  /** The counter-entry that undid this one. */
  readonly reversedById: string | null;
}

/** Every entry of days worked on a round, oldest day first, counter-entries among them (`hundredths` below zero). */
export const daysOf = (tx: Tx, assessmentId: string): Promise<DayEntry[]> =>
  tx
    .selectFrom('days_worked as d')
    .innerJoin('people as h', 'h.id', 'd.person_id')
    .leftJoin('days_worked as c', 'c.reverses_id', 'd.id')
    .selectAll('d')
    .select(['h.name as personName', 'c.id as reversedById'])
    .where('d.assessment_id', '=', assessmentId)
    .orderBy('d.worked_on')
    .orderBy('d.recorded_at')
    .orderBy('d.id')
    .execute();

/** Hundredths of a day that a person has recorded for a day, over all assessments. Locks that person's day first. */
export async function recordedOn(tx: Tx, personId: string, on: Day): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`days-worked ${personId} ${on}`}, 0))`.execute(tx);
  const { sum } = await tx
    .selectFrom('days_worked')
    .select((of) => of.fn.coalesce(of.fn.sum<string>('hundredths'), sql<string>`0`).as('sum'))
    .where('person_id', '=', personId)
    .where('worked_on', '=', on)
    .executeTakeFirstOrThrow();
  return Number(sum);
}

/** Adds an entry; a counter-entry names the one it undoes. */
export async function addDays(
  { tx, actor, at, newId }: Asked<Operation>,
  assessment: Pick<AssessmentRecord, 'id' | 'party_id'>,
  { personId, workedOn, days, activity, grade, note }: Omit<DaysRecorded, 'event'>,
  reversesId: string | null,
): Promise<void> {
  await tx
    .insertInto('days_worked')
    .values({
      id: newId(),
      party_id: assessment.party_id,
      assessment_id: assessment.id,
      person_id: personId,
      worked_on: workedOn,
      hundredths: Math.round(days * 100),
      activity,
      grade,
      note,
      reverses_id: reversesId,
      recorded_by: actor.personId,
      recorded_at: at,
    })
    .execute();
}
