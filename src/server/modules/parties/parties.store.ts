import { type Selectable, sql } from 'kysely';
import type { UserSystem } from '../../../rules/parties/user-systems.ts';
import type { PartyCategory, UserRole } from '../../../rules/vocabulary.ts';
import type { Tx } from '../../db/database.ts';
import type { Parties, People } from '../../db/schema.ts';

/** A party as its commands see it. */
export interface PartyRecord extends Selectable<Parties> {
  readonly userRoles: readonly UserRole[];
  readonly systems: readonly UserSystem[];
}

/** A User System `s` as the rules look at it: rules/obligations/party-facts.ts, with its id. */
const userSystemSql = sql<UserSystem>`jsonb_strip_nulls(jsonb_build_object('id', s.id, 'name', s.name, 'kind', s.kind,
  'inUseFrom', s.in_use_from, 'inUseUntil', s.in_use_until, 'toldOn', s.told_on,
  'reviews', (select jsonb_agg(jsonb_build_object('decidedOn', v.decided_on, 'how', v.how, 'by', v.review_by)
                order by v.decided_on, v.recorded_at)
              from system_reviews v where v.party_id = s.party_id and v.system_id = s.id)))`;

/**
 * Reads a party with its roles and systems, and holds every other change to it until the end of the transaction.
 * A party's own people may not change the row itself, so the hold is on its id and not on the row.
 */
export async function holdParty(tx: Tx, partyId: string): Promise<PartyRecord | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`party ${partyId}`}, 0))`.execute(tx);
  const party = await tx.selectFrom('parties').selectAll().where('id', '=', partyId).executeTakeFirst();
  if (!party) return undefined;
  const roles = await tx.selectFrom('user_roles').select('role').where('party_id', '=', partyId).execute();
  const systems = await sql<{ system: UserSystem }>`
    select ${userSystemSql} as system from user_systems s
    where s.party_id = ${partyId} order by s.in_use_from, s.name`.execute(tx);
  return { ...party, userRoles: roles.map(({ role }) => role), systems: systems.rows.map(({ system }) => system) };
}

/** The category of a party that is named as somebody's provider; undefined when there is no such party. */
export async function providerCategory(tx: Tx, partyId: string | null): Promise<PartyCategory | undefined> {
  if (partyId === null) return undefined;
  const { rows } = await sql<{ id: string }>`select id from providers() where id = ${partyId}`.execute(tx);
  return rows[0] ? 'shared-resource-provider' : 'other-sec-party';
}

/** The journal subject of a party. */
export const aboutParty = (partyId: string) => ({ kind: 'party', id: partyId, partyId, assessmentId: null });

/** A person who acts for a party, locked until the end of the transaction. */
export const lockPerson = (tx: Tx, partyId: string, personId: string): Promise<Selectable<People> | undefined> =>
  tx
    .selectFrom('people')
    .selectAll()
    .where('id', '=', personId)
    .where('party_id', '=', partyId)
    .where('side', '=', 'party')
    .forUpdate()
    .executeTakeFirst();

/** How many active administrators a party has besides one person. */
export async function otherAdministrators(tx: Tx, partyId: string, personId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('people')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('party_id', '=', partyId)
    .where('side', '=', 'party')
    .where('active', '=', true)
    .where('id', '<>', personId)
    .where(sql<boolean>`'party-administrator' = any (roles)`)
    .executeTakeFirstOrThrow();
  return count;
}

/** A person of a body, locked until the end of the transaction. */
export const lockPersonOfBody = (tx: Tx, personId: string): Promise<Selectable<People> | undefined> =>
  tx
    .selectFrom('people')
    .selectAll()
    .where('id', '=', personId)
    .where('side', 'in', ['cio', 'secas', 'ssc', 'dcc'])
    .forUpdate()
    .executeTakeFirst();

/** How many active administrators SECAS has besides one person; whoever asks next waits for this transaction. */
export async function otherSecasAdministrators(tx: Tx, personId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('administrators of SECAS', 0))`.execute(tx);
  const { count } = await tx
    .selectFrom('people')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('active', '=', true)
    .where('id', '<>', personId)
    .where(sql<boolean>`'secas-administrator' = any (roles)`)
    .executeTakeFirstOrThrow();
  return count;
}

/** Whether an id names a party of the register, or nothing at all. */
export const isPartyOrNone = async (tx: Tx, partyId: string | null): Promise<boolean> =>
  partyId === null ||
  (await tx.selectFrom('parties').select('id').where('id', '=', partyId).executeTakeFirst()) !== undefined;
