import { sql } from 'kysely';
import type { z } from 'zod';
import { type Party, partyOperations } from '../../../../contract/parties.ts';
import { secondSystems } from '../../../../rules/obligations/user-systems.ts';
import type { Overlay } from '../../../../rules/rulebook/dated.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Actor } from '../../../access/actor.ts';
import { USERS_OF_PROVIDER } from '../../../access/audiences.ts';
import { EVERYONE } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import type { Offers } from '../../../platform/command/offers.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { partyNameSql } from '../../assessments/index.ts';
import { startBookingActions } from '../../bookings/index.ts';
import { concernedWithFigures, maySeeParty } from '../parties.policy.ts';
import type { PartyRecord } from '../parties.store.ts';
import { partyRowSql } from './party-row.sql.ts';

type Answer = z.infer<typeof Party>;
type PartyOffers = Offers<Pick<PartyRecord, 'id' | 'category'>>;

const systemsSql = sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'kind', s.kind,
           'provider', case when coalesce(p.id, v.id) is not null
             then jsonb_build_object('id', s.provider_party_id, 'name', coalesce(p.name, v.name)) end,
           'inUseFrom', s.in_use_from, 'inUseUntil', s.in_use_until, 'toldOn', s.told_on, 'review', (
             select jsonb_build_object('how', v.how, 'by', v.review_by, 'decidedOn', v.decided_on, 'reason', v.reason)
             from system_reviews v where v.party_id = s.party_id and v.system_id = s.id
             order by v.decided_on desc, v.recorded_at desc limit 1),
           'agreementConfirmedOn', (select g.confirmed_on from shared_agreements g where g.user_system_id = s.id))
         order by s.in_use_until is not null, s.in_use_from, s.name)
  from user_systems s left join parties p on p.id = s.provider_party_id
    left join providers() v on v.id = s.provider_party_id and (select assay.side()) = 'party' where s.party_id = q.id), '[]')`;

const premisesSql = sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', c.id, 'countedOn', c.counted_on, 'domestic', c.domestic,
           'nonDomestic', c.non_domestic, 'devices', c.devices, 'note', c.note,
           'declaredBy', case when h.id is null then null
             else jsonb_build_object('id', h.id, 'name', h.name, 'organisation', h.organisation) end,
           'declaredAt', to_char(c.declared_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
         order by c.counted_on desc, c.declared_at desc)
  from premises_counts c left join people h on h.id = c.declared_by where c.party_id = q.id), '[]')`;

/** The Users of a Shared Resource Provider `p` on a day or from a later one on, each a party `q`. */
const usersSql = (on: Day) => sql`(
  select coalesce(jsonb_agg(${partyNameSql} order by q.name), '[]') from parties q
  where q.id in (select s.party_id from user_systems s where s.provider_party_id = p.id and (s.in_use_until is null or s.in_use_until >= ${on})))`;

/** Reads a party with everything its page shows, in one round trip, and what the actor may do to it. */
export async function readParty(
  tx: Tx,
  actor: Actor,
  on: Day,
  partyId: string,
  offers: PartyOffers,
): Promise<Answer | undefined> {
  if (!maySeeParty(actor, partyId)) return undefined;
  const seesUsers = actor.side === 'secas' || actor.side === 'cio';
  const { rows } = await sql<{ answer: Omit<Answer, 'actions' | 'visibleTo'> }>`
    select ${partyRowSql} || jsonb_build_object(
      'accededOn', q.acceded_on, 'sites', q.sites, 'systems', ${systemsSql},
      'premises', ${concernedWithFigures(actor) ? premisesSql : sql`null`},
      'users', ${
        seesUsers
          ? sql`(select case when p.category = 'shared-resource-provider' then ${usersSql(on)} end from parties p where p.id = ${partyId})`
          : sql`null`
      }) as answer
    from parties q where q.id = ${partyId}`.execute(tx);
  const answer = rows[0]?.answer;
  if (!answer) return undefined;
  const [start, book] = await Promise.all([startBookingActions(tx, actor, on, partyId), bookOf(tx)]);
  return {
    ...answer,
    systems: withSecond(answer.systems, book),
    visibleTo: { users: USERS_OF_PROVIDER },
    actions: [...offers.on(actor, answer, on, book), ...start],
  };
}

/** Says of each User System whether it was a second or later one, as the rules see it (G3.9). */
function withSecond(systems: readonly Answer['systems'][number][], book: Overlay): Answer['systems'] {
  const asFacts = systems.map(({ id, name, kind, inUseFrom, inUseUntil }) => ({
    ...{ id, name, kind, inUseFrom },
    ...(inUseUntil && { inUseUntil }),
  }));
  const second = new Set(secondSystems({ userSystems: asFacts }, book).map(({ system }) => system.id));
  return systems.map((system) => ({ ...system, second: second.has(system.id) }));
}

export const readPartyQuery = (offers: PartyOffers) =>
  query({
    operation: partyOperations['read-party'],
    allows: EVERYONE,
    read: ({ tx, actor, on, params }) => readParty(tx, actor, on, params.partyId, offers),
  });
