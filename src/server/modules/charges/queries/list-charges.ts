import { sql } from 'kysely';
import { chargeOperations } from '../../../../contract/charges.ts';
import { query } from '../../../platform/query/query.ts';
import { SEE_MONEY } from '../charges.policy.ts';
import { chargeRowSql, chargesSql } from './charge-row.sql.ts';

/** Newest first, built as JSON by PostgreSQL in one round trip. Row-level security decides which rows there are. */
export const listCharges = query({
  operation: chargeOperations['list-charges'],
  allows: SEE_MONEY,
  async read({ tx, query: { limit, after, month, partyId, kind } }) {
    const { rows } = await sql<{ json: string }>`
      select jsonb_build_object('rows', coalesce(jsonb_agg(row order by created_at desc, id desc), '[]'))::text as json
      from (
        select ${chargeRowSql} as row, c.created_at, c.id
        from ${chargesSql}
        where true
          ${month ? sql`and c.month_on = ${`${month}-01`}` : sql``}
          ${partyId ? sql`and c.party_id = ${partyId}` : sql``}
          ${kind ? sql`and c.kind = ${kind}` : sql``}
          ${after ? sql`and (c.created_at, c.id) < (select created_at, id from charges where id = ${after})` : sql``}
        order by c.created_at desc, c.id desc limit ${limit}
      ) page`.execute(tx);
    return { json: rows[0]?.json ?? '{"rows":[]}' };
  },
});
