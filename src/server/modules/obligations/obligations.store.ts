import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { PartyName } from '../../../contract/common.ts';
import type { DevicesCounted } from '../../../rules/inventory/with-devices.ts';
import type { PartyFacts } from '../../../rules/obligations/party-facts.ts';
import type { Tx } from '../../db/database.ts';
import { partyNameSql } from '../assessments/index.ts';

/**
 * Everything about a party `q` on which what is due depends, as rules/obligations/party-facts.ts. The round that is open
 * has not reached the end of its fieldwork (or, for a Self-Assessment, its submission); a past one has.
 */
const partyFactsSql: RawBuilder<PartyFacts> = sql`jsonb_strip_nulls(jsonb_build_object(
  'category', q.category,
  'userRoles', coalesce((
    select jsonb_agg(jsonb_build_object('role', r.role, 'addedOn', r.added_on, 'enteredOn', r.entered_on) order by r.added_on, r.role)
    from user_roles r where r.party_id = q.id), '[]'),
  'premises', coalesce(case when q.category = 'shared-resource-provider' then (
      select jsonb_agg(jsonb_build_object('countedOn', u.counted_on, 'domestic', u.domestic, 'nonDomestic', u.non_domestic))
      from premises_of_users(q.id) u)
    else (
      select jsonb_agg(jsonb_build_object('countedOn', c.counted_on, 'domestic', c.domestic, 'nonDomestic', c.non_domestic, 'devices', c.devices,
               'fromInventory', case when c.from_inventory then true end)
             order by c.counted_on, c.declared_at desc)
      from premises_counts c where c.party_id = q.id)
    end, '[]'),
  'past', coalesce((
    select jsonb_agg(jsonb_build_object('ref', a.ref, 'kind', a.kind, 'userRoles', a.user_roles,
             'fieldworkEndOn', a.fieldwork_ended_on, 'ssaSubmittedOn', a.self_assessment_submitted_on,
             'outcome', a.outcome, 'decidedOn', a.decided_on, 'followUpBy', a.follow_up_by, 'follows', before.ref)
           order by a.created_at)
    from assessments a left join assessments before on before.id = a.predecessor_id
    where a.party_id = q.id and a.state <> 'cancelled'
      and (a.fieldwork_ended_on is not null or a.self_assessment_submitted_on is not null)), '[]'),
  'open', (
    select jsonb_build_object('ref', a.ref, 'kind', a.kind, 'userRoles', a.user_roles, 'state', a.state,
             'requestedOn', b.submitted_on,
             'startOn', coalesce(a.fieldwork_started_on, a.start_on, b.proposed_start_on, b.wanted_start_on),
             'endOn', coalesce(a.end_on, b.proposed_end_on, b.wanted_end_on),
             'follows', before.ref)
    from assessments a left join bookings b on b.assessment_id = a.id left join assessments before on before.id = a.predecessor_id
    where a.party_id = q.id and a.state not in ('closed', 'cancelled')
      and a.fieldwork_ended_on is null and a.self_assessment_submitted_on is null
    order by a.created_at desc limit 1),
  'userSystems', (
    select jsonb_agg(jsonb_build_object('name', s.name, 'kind', s.kind, 'inUseFrom', s.in_use_from,
             'inUseUntil', s.in_use_until, 'toldOn', s.told_on, 'reviews', (
               select jsonb_agg(jsonb_build_object('decidedOn', v.decided_on, 'how', v.how, 'by', v.review_by)
                        order by v.decided_on, v.recorded_at)
               from system_reviews v where v.party_id = s.party_id and v.system_id = s.id))
           order by s.in_use_from, s.name)
    from user_systems s where s.party_id = q.id)))`;

/** The Devices of a party `q` by DCC's inventory, as SECAS imported them. */
const inventorySql = sql`coalesce((
  select jsonb_agg(jsonb_build_object('countedOn', d.counted_on, 'devices', d.devices) order by d.counted_on, d.imported_at)
  from device_counts d where d.party_id = q.id), '[]')`;

/** A party as lists name it, with its facts. */
export interface PartyWithFacts {
  readonly party: z.infer<typeof PartyName>;
  readonly facts: PartyFacts;
  /** Evidence beside the premises, the earliest first. */
  readonly inventory: readonly DevicesCounted[];
}

/** The facts of one party. Undefined when there is no such party, or none that the actor may see. */
export async function partyFacts(tx: Tx, partyId: string): Promise<PartyFacts | undefined> {
  const { rows } = await sql<{ facts: PartyFacts }>`
    select ${partyFactsSql} as facts from parties q where q.id = ${partyId}`.execute(tx);
  return rows[0]?.facts;
}

/** The same with the party's name, and the ids of its assessments by their refs. */
export async function partyWithFacts(
  tx: Tx,
  partyId: string,
): Promise<(PartyWithFacts & { readonly assessmentIds: Readonly<Record<string, string>> }) | undefined> {
  const { rows } = await sql<PartyWithFacts & { assessmentIds: Record<string, string> }>`
    select ${partyNameSql} as party, ${partyFactsSql} as facts, ${inventorySql} as inventory,
      coalesce((select jsonb_object_agg(a.ref, a.id) from assessments a where a.party_id = q.id), '{}') as "assessmentIds"
    from parties q where q.id = ${partyId}`.execute(tx);
  return rows[0];
}

/**
 * The facts of every party that the actor may see, in one statement, by name.
 *
 * @param only one party, for an actor who also sees the name of its Shared Resource Provider
 */
export async function allPartyFacts(tx: Tx, only?: string | null): Promise<readonly PartyWithFacts[]> {
  const { rows } = await sql<PartyWithFacts>`
    select ${partyNameSql} as party, ${partyFactsSql} as facts, ${inventorySql} as inventory from parties q
    ${only === undefined ? sql`` : sql`where q.id = ${only}`}
    order by q.name, q.id`.execute(tx);
  return rows;
}
