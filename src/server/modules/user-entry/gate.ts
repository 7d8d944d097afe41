import { sql } from 'kysely';
import type { z } from 'zod';
import type { UserEntryGate } from '../../../contract/user-entry.ts';
import type { Overlay } from '../../../rules/rulebook/dated.ts';
import { recordUserEntry, type StatusInRole, userEntryGate } from '../../../rules/user-entry/user-entry-gate.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Actor } from '../../access/actor.ts';
import type { Tx } from '../../db/database.ts';
import { openOffers } from '../../platform/command/offers.ts';
import { inWords } from '../../platform/http/problem.ts';
import { bookOf } from '../../platform/rulebook/book.ts';
import { type RoleRow, rolesOn } from './gates.sql.ts';

/** What may be done about one role of a Party. */
export const roleOffers = openOffers<RoleRow>();

/** The status in a role as the rules look at it. */
export const statusIn = ({ status, setOn }: Pick<RoleRow, 'status' | 'setOn'>): StatusInRole | undefined =>
  status && setOn ? { status, setOn } : undefined;

/** The gate of one Party, role by role; undefined when there is no such Party, or not one the actor may see. */
export async function readGate(
  tx: Tx,
  actor: Actor,
  on: Day,
  partyRef: string,
): Promise<z.infer<typeof UserEntryGate> | undefined> {
  const { rows } = await sql<{ party: RoleRow['party'] }>`
    select jsonb_build_object('id', id, 'ref', ref, 'name', name, 'category', category) as party
    from parties where ref = ${partyRef} ${actor.side === 'party' ? sql`and id = ${actor.partyId}` : sql``}`.execute(
    tx,
  );
  const [found] = rows;
  if (!found) return undefined;
  const [roles, book] = await Promise.all([rolesOn(tx, on, sql`u.party_id = ${found.party.id}`), bookOf(tx)]);
  return { party: found.party, on, roles: roles.map((row) => asRole(actor, row, on, book)) };
}

function asRole(actor: Actor, row: RoleRow, on: Day, book: Overlay): z.infer<typeof UserEntryGate>['roles'][number] {
  const gate = userEntryGate(row.userRole, statusIn(row), on, book);
  return {
    userRole: row.userRole,
    mayCompleteEntry: gate.open,
    enteredOn: row.enteredOn,
    // The status is not for DCC: it learns yes or no, and the clause.
    because: inWords(actor.side === 'dcc' ? gate.brief : gate.because),
    actions: roleOffers.on(actor, row, on, book),
  };
}

/** The rule of recording, asked for a day before anything is typed. */
export const mayRecord = ({ userRole, enteredOn, ...row }: RoleRow, on: Day, book: Overlay) =>
  recordUserEntry({ userRole, enteredOn, statusThen: statusIn(row) }, on, on, book);
