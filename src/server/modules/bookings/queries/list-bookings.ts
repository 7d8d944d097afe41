import { sql } from 'kysely';
import { bookingOperations } from '../../../../contract/bookings.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { startBookingActions } from '../commands/start-booking.ts';
import { bookingRowSql } from './booking-row.sql.ts';

/**
 * Newest first. Row-level security decides which rows there are: a draft is its party's own. What was discarded is there
 * for whoever asks for it.
 */
export const listBookings = query({
  operation: bookingOperations['list-bookings'],
  allows: everyoneOf('party', 'cio', 'secas'),
  async read({ tx, actor, on, query: { limit, after, partyId, state } }) {
    const actions = await startBookingActions(tx, actor, on);
    const { rows } = await sql<{ json: string }>`
      select jsonb_build_object('rows', coalesce(jsonb_agg(row order by created_at desc, id desc), '[]'),
        'actions', ${JSON.stringify(actions)}::jsonb)::text as json
      from (
        select ${bookingRowSql} as row, b.created_at, b.id
        from (
          select * from bookings b
          where true
            ${partyId ? sql`and b.party_id = ${partyId}` : sql``}
            ${state ? sql`and b.state = ${state}` : sql`and b.state <> 'discarded'`}
            ${after ? sql`and (b.created_at, b.id) < (select created_at, id from bookings where id = ${after})` : sql``}
          order by b.created_at desc, b.id desc limit ${limit}
        ) b join parties q on q.id = b.party_id
      ) page`.execute(tx);
    const [answer] = rows;
    if (!answer) throw new Error('An aggregate answers one row');
    return answer;
  },
});
