import { sql } from 'kysely';
import { bookingOperations } from '../../../../contract/bookings.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { bookingRowSql } from './booking-row.sql.ts';

/** Newest first. Row-level security decides which rows there are: a draft is its party's own. */
export const listBookings = query({
  operation: bookingOperations['list-bookings'],
  allows: everyoneOf('party', 'cio', 'secas'),
  async read({ tx, query: { limit, after, partyId, state } }) {
    const { rows } = await sql<{ json: string }>`
      select jsonb_build_object('rows', coalesce(jsonb_agg(row order by created_at desc, id desc), '[]'))::text as json
      from (
        select ${bookingRowSql} as row, b.created_at, b.id
        from bookings b join parties q on q.id = b.party_id
        where true
          ${partyId ? sql`and b.party_id = ${partyId}` : sql``}
          ${state ? sql`and b.state = ${state}` : sql``}
          ${after ? sql`and (b.created_at, b.id) < (select created_at, id from bookings where id = ${after})` : sql``}
        order by b.created_at desc, b.id desc limit ${limit}
      ) page`.execute(tx);
    return { json: rows[0]?.json ?? '{"rows":[]}' };
  },
});
