import { sql } from 'kysely';
import { userEntryOperations } from '../../../../contract/user-entry.ts';
import { userEntryGate } from '../../../../rules/user-entry/user-entry-gate.ts';
import type { Role } from '../../../../rules/vocabulary.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { readGate, statusIn } from '../gate.ts';
import { rolesOn } from '../gates.sql.ts';

const READERS: readonly Role[] = [...everyoneOf('party', 'cio', 'secas', 'ssc'), 'dcc-user-entry'];

export const readUserEntryGate = query({
  operation: userEntryOperations['read-user-entry-gate'],
  allows: READERS,
  read: ({ tx, actor, on, params }) => readGate(tx, actor, on, params.partyRef),
});

/** Yes or no for every Party and role: what DCC's own systems ask for. */
export const listUserEntryGates = query({
  operation: userEntryOperations['list-user-entry-gates'],
  allows: [...everyoneOf('secas'), 'dcc-user-entry'],
  async read({ tx, on, query: { mayCompleteEntry } }) {
    const [found, book] = await Promise.all([rolesOn(tx, on, sql`true`), bookOf(tx)]);
    const rows = found.map((row) => ({
      party: row.party,
      userRole: row.userRole,
      mayCompleteEntry: userEntryGate(row.userRole, statusIn(row), on, book).open,
      enteredOn: row.enteredOn,
    }));
    return { rows: rows.filter((row) => mayCompleteEntry === undefined || row.mayCompleteEntry === mayCompleteEntry) };
  },
});
