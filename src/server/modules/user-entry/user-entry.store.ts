import { sql } from 'kysely';
import type { Day } from '../../../rules/values/day.ts';
import type { UserRole } from '../../../rules/vocabulary.ts';
import type { Tx } from '../../db/database.ts';
import { type RoleRow, rolesOn } from './gates.sql.ts';

/** A role of a Party, locked, with the status it had on a day; undefined when the Party has no such role. */
export async function lockRole(tx: Tx, partyRef: string, userRole: UserRole, on: Day): Promise<RoleRow | undefined> {
  const held = await tx
    .selectFrom('user_roles as u')
    .innerJoin('parties as q', 'q.id', 'u.party_id')
    .select('u.party_id')
    .where('q.ref', '=', partyRef)
    .where('u.role', '=', userRole)
    .forUpdate('u')
    .executeTakeFirst();
  if (!held) return undefined;
  const [row] = await rolesOn(tx, on, sql`u.party_id = ${held.party_id} and u.role = ${userRole}`);
  return row;
}

/** Writes the day on which User Entry was completed in a role. */
export async function completeEntry(tx: Tx, partyId: string, userRole: UserRole, enteredOn: Day): Promise<void> {
  await tx
    .updateTable('user_roles')
    .set({ entered_on: enteredOn })
    .where('party_id', '=', partyId)
    .where('role', '=', userRole)
    .executeTakeFirstOrThrow();
}
