import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { StatusRow } from '../../../contract/user-entry.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { AssuranceStatus, UserRole } from '../../../rules/vocabulary.ts';
import type { Tx } from '../../db/database.ts';
import { partyNameSql } from '../assessments/index.ts';

/** A Party in one role: its newest status, where that was decided, and whether User Entry is complete. */
export interface RoleRow {
  readonly party: z.infer<typeof StatusRow>['party'];
  readonly userRole: UserRole;
  readonly enteredOn: Day | null;
  readonly status: AssuranceStatus | null;
  readonly setOn: Day | null;
  readonly decisionRef: string | null;
  readonly assessment: { readonly id: string; readonly ref: string } | null;
}

/**
 * Every role of every Party that may be seen, with the newest status set on or before a day, in one statement.
 *
 * @param which narrows it down: a condition on party `q`, role `u` and status `s`
 */
export async function rolesOn(tx: Tx, on: Day, which: RawBuilder<unknown>): Promise<RoleRow[]> {
  const { rows } = await sql<RoleRow>`
    select ${partyNameSql} as party, u.role as "userRole", u.entered_on as "enteredOn", s.status, s.set_on as "setOn",
      case when s.decision_id is not null then
        (select m.ref from decisions d join agenda_items i on i.id = d.agenda_item_id join meetings m on m.id = i.meeting_id
         where d.id = s.decision_id) end as "decisionRef",
      (select jsonb_build_object('id', a.id, 'ref', a.ref) from assessments a where a.id = s.assessment_id) as assessment
    from user_roles u join parties q on q.id = u.party_id
      left join lateral (select * from assurance_statuses where party_id = u.party_id and user_role = u.role and set_on <= ${on}
        order by set_on desc, created_at desc limit 1) s on true
    where ${which}
    order by q.name, u.role`.execute(tx);
  return rows;
}
