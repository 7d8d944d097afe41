import { sql } from 'kysely';

/** One party `q` as contract/parties.ts PartyRow. */
export const partyRowSql = sql`jsonb_build_object(
  'id', q.id, 'ref', q.ref, 'name', q.name, 'category', q.category, 'groupName', q.group_name,
  'userRoles', coalesce((
    select jsonb_agg(jsonb_build_object('role', r.role, 'addedOn', r.added_on, 'enteredOn', r.entered_on) order by r.added_on, r.role)
    from user_roles r where r.party_id = q.id), '[]'),
  'openAssessment', (
    select jsonb_build_object('id', a.id, 'ref', a.ref) from assessments a
    where a.party_id = q.id and a.state not in ('closed', 'cancelled') order by a.created_at desc limit 1),
  'version', q.version)`;
