import { sql } from 'kysely';
import { bookingOperations } from '../../../../contract/bookings.ts';
import type { Answer } from '../../../../contract/index.ts';
import { INTERNAL_REASON, REASON_TO_PARTY } from '../../../access/audiences.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { partyNameSql } from '../../assessments/index.ts';
import { feeOffers } from '../commands/decide-late-notice-fee.ts';
import { feeSql } from './booking-row.sql.ts';

type Row = Answer<'list-late-notice-fees'>['rows'][number];

/** What awaits SECAS's decision comes first, the oldest on top; then what was decided, the newest on top. */
export const listLateNoticeFees = query({
  operation: bookingOperations['list-late-notice-fees'],
  allows: everyoneOf('party', 'cio', 'secas'),
  async read({ tx, actor, on, query: { state } }) {
    const { rows } = await sql<{ row: Omit<Row, 'actions'> }>`
      select ${feeSql} || jsonb_build_object(
        'bookingId', b.id, 'bookingRef', b.ref, 'assessmentRef', a.ref, 'party', ${partyNameSql}) as row
      from late_notice_fees f join bookings b on b.id = f.booking_id join assessments a on a.id = f.assessment_id
        join parties q on q.id = f.party_id
      ${state ? sql`where f.state = ${state}` : sql``}
      order by f.decided_on is not null, f.decided_on desc, f.requested_on, f.id`.execute(tx);
    const book = await bookOf(tx);
    return {
      rows: rows.map(({ row }) => ({ ...row, actions: feeOffers.on(actor, row, on, book) })),
      visibleTo: { reason: REASON_TO_PARTY, internalReason: INTERNAL_REASON },
    };
  },
});
