import { type FieldworkDays, fieldworkDays } from '../../../rules/bookings/phases.ts';
import type { TeamMember } from '../../../rules/bookings/propose-dates.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Tx } from '../../db/database.ts';

/** Gives back the assessors' days that a booking held, so that others may book them. */
export async function releaseAssessorDays(tx: Tx, assessmentId: string): Promise<void> {
  await tx.deleteFrom('assessor_days').where('assessment_id', '=', assessmentId).execute();
}

/**
 * Holds each Working Day of the fieldwork for the lead and the assessors; a quality reviewer is not there, and nobody is
 * during the break of a staged assessment. The primary
 * key decides between two bookings of one day: the later one is refused. Always in the same order, so that two bookings
 * wait for each other and never both at once.
 */
export async function holdAssessorDays(
  tx: Tx,
  assessment: { readonly id: string; readonly partyId: string },
  team: readonly Pick<TeamMember, 'personId' | 'role'>[],
  days: FieldworkDays,
): Promise<void> {
  const people = team
    .filter(({ role }) => role !== 'quality-reviewer')
    .map(({ personId }) => personId)
    .sort();
  const rows = people.flatMap((personId) =>
    fieldworkDays(days).map((on) => ({
      person_id: personId,
      on_day: on,
      party_id: assessment.partyId,
      assessment_id: assessment.id,
    })),
  );
  await tx.insertInto('assessor_days').values(rows).execute();
}

/** Somebody who is proposed for a team, as the User CIO has appointed them. */
export type Proposed = Pick<TeamMember, 'personId' | 'name' | 'roles' | 'advisedUntilOn'>;

/** The people of the User CIO by these ids, with the last day on which each advised the party. */
export async function proposedPeople(tx: Tx, partyId: string, personIds: readonly string[]): Promise<Proposed[]> {
  const rows = await tx
    .selectFrom('people as h')
    .select((of) => [
      'h.id',
      'h.name',
      'h.roles',
      of
        .selectFrom('advisory_work as w')
        .select((w) => w.fn.max<Day | null>('w.advised_until').as('until'))
        .whereRef('w.person_id', '=', 'h.id')
        .where('w.party_id', '=', partyId)
        .as('advisedUntilOn'),
    ])
    .where('h.id', 'in', personIds)
    .where('h.side', '=', 'cio')
    .where('h.active', '=', true)
    .execute();
  return rows.map(({ id, name, roles, advisedUntilOn }) => ({
    personId: id,
    name,
    roles: roles,
    ...(advisedUntilOn && { advisedUntilOn }),
  }));
}
