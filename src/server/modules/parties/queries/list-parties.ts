import { sql } from 'kysely';
import { partyOperations } from '../../../../contract/parties.ts';
import { EVERYONE, everyoneOf } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { partyRowSql } from './party-row.sql.ts';

/** By name, built as JSON by PostgreSQL in one round trip. A party sees itself and nobody else. */
export const listParties = query({
  operation: partyOperations['list-parties'],
  allows: EVERYONE,
  async read({ tx, actor, query: { limit, after, category, search, providersOnly } }) {
    const words = search && `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    const fits = sql`true
      ${actor.side === 'party' ? sql`and q.id = ${actor.partyId}` : sql``}
      ${category ? sql`and q.category = ${category}` : sql``}
      ${providersOnly ? sql`and q.category = 'shared-resource-provider'` : sql``}
      ${words ? sql`and (q.name ilike ${words} or q.ref ilike ${words} or q.group_name ilike ${words})` : sql``}`;
    const { rows } = await sql<{ json: string }>`
      select jsonb_build_object(
        'rows', coalesce(jsonb_agg(row order by name, id), '[]'),
        'total', (select count(*) from parties q where ${fits}))::text as json
      from (
        select ${partyRowSql} as row, q.name, q.id from parties q
        where ${fits} ${after ? sql`and (q.name, q.id) > (select name, id from parties where id = ${after})` : sql``}
        order by q.name, q.id limit ${limit}
      ) page`.execute(tx);
    return { json: rows[0]?.json ?? '{"rows":[],"total":0}' };
  },
});

/** Their names are no secret; who uses them is. */
export const listProviders = query({
  operation: partyOperations['list-providers'],
  allows: everyoneOf('party', 'secas'),
  async read({ tx }) {
    const { rows } = await sql<{
      id: string;
      name: string;
    }>`select id, name from providers() order by name, id`.execute(tx);
    return { rows };
  },
});
