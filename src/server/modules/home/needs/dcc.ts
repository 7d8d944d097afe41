import { sql } from 'kysely';
import { userEntryGate } from '../../../../rules/user-entry/user-entry-gate.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { AssuranceStatus, UserRole } from '../../../../rules/vocabulary.ts';
import type { Actor } from '../../../access/actor.ts';
import type { Tx } from '../../../db/database.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { partyNameSql } from '../../assessments/index.ts';
import { type NeedRow, needApart } from './need.ts';

/** What waits for DCC: this month's lines, and parties whose User Entry may now be completed. */
export async function needsOfDcc(tx: Tx, actor: Actor, on: Day): Promise<readonly NeedRow[]> {
  const charging = actor.roles.includes('dcc-charging') ? await linesOfMonth(tx, on) : [];
  const entry = actor.roles.includes('dcc-user-entry') ? await gatesThatOpened(tx, on) : [];
  return [...charging, ...entry];
}

async function linesOfMonth(tx: Tx, on: Day): Promise<NeedRow[]> {
  const month = `${on.slice(0, 7)}-01` as Day;
  const { rows } = await sql<{ count: number; pence: number }>`
    select count(*)::int as count, coalesce(sum(net_pence + vat_pence), 0)::bigint as pence
    from charges where month_on = ${month}::date`.execute(tx);
  const [lines] = rows;
  return lines && lines.count > 0 ? [needApart('read-statement', { of: month, on: month, ...lines })] : [];
}

interface Waiting {
  readonly party: NeedRow['party'];
  readonly userRole: UserRole;
  readonly status: AssuranceStatus;
  readonly setOn: Day;
}

async function gatesThatOpened(tx: Tx, on: Day): Promise<NeedRow[]> {
  const { rows } = await sql<Waiting>`
    select ${partyNameSql} as party, r.role as "userRole", s.status, s.set_on as "setOn"
    from user_roles r join parties q on q.id = r.party_id
    cross join lateral (
      select s.status, s.set_on from assurance_statuses s
      where s.party_id = r.party_id and s.user_role = r.role and s.set_on <= ${on}::date
      order by s.set_on desc, s.created_at desc limit 1
    ) s
    where r.entered_on is null`.execute(tx);
  const book = await bookOf(tx);
  return rows
    .filter(({ userRole, status, setOn }) => userEntryGate(userRole, { status, setOn }, on, book).open)
    .map(({ party, userRole, setOn }) =>
      needApart('read-user-entry-gate', { of: `${party?.id ?? ''}-${userRole}`, party, on: setOn, text: userRole }),
    );
}
