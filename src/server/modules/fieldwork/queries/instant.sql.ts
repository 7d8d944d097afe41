import { type Expression, sql } from 'kysely';

/** An instant as the contract writes it. */
export const instantSql = (at: Expression<unknown>) => sql`to_char(${at}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A person as contract/common.ts PersonName, by id. */
export const personSql = (id: Expression<unknown>) => sql`(
  select jsonb_build_object('id', h.id, 'name', h.name, 'organisation', h.organisation) from people h where h.id = ${id})`;
