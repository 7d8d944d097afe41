import { sql } from 'kysely';
import type { z } from 'zod';
import { type StatusRow, userEntryOperations } from '../../../../contract/user-entry.ts';
import type { Overlay } from '../../../../rules/rulebook/dated.ts';
import { userEntryGate } from '../../../../rules/user-entry/user-entry-gate.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Role } from '../../../../rules/vocabulary.ts';
import type { Actor } from '../../../access/actor.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { statusIn } from '../gate.ts';
import { type RoleRow, rolesOn } from '../gates.sql.ts';

/** A Party its own; the bodies all; DCC only whether User Entry may be completed (default Q21; domain 4.10). */
const READERS: readonly Role[] = [...everyoneOf('party', 'cio', 'secas', 'ssc'), 'dcc-user-entry'];

export const listStatusRegister = query({
  operation: userEntryOperations['list-status-register'],
  allows: READERS,
  async read({ tx, actor, on, query: { partyId, status } }) {
    const rows = await rolesOn(
      tx,
      on,
      sql`true ${partyId ? sql`and u.party_id = ${partyId}` : sql``}
          ${status && actor.side !== 'dcc' ? sql`and s.status = ${status}` : sql``}`,
    );
    const book = await bookOf(tx);
    return { rows: rows.map((row) => asRow(actor, row, on, book)) };
  },
});

function asRow(actor: Actor, row: RoleRow, on: Day, book: Overlay): z.infer<typeof StatusRow> {
  const { party, userRole, enteredOn } = row;
  const mayCompleteEntry = userEntryGate(userRole, statusIn(row), on, book).open;
  if (actor.side === 'dcc') {
    return {
      party,
      userRole,
      enteredOn,
      mayCompleteEntry,
      status: null,
      sinceOn: null,
      decisionRef: null,
      assessment: null,
    };
  }
  const { status, setOn, decisionRef, assessment } = row;
  return { party, userRole, enteredOn, mayCompleteEntry, status, sinceOn: setOn, decisionRef, assessment };
}
