import { sql } from 'kysely';
import type { z } from 'zod';
import { type Booking, bookingOperations } from '../../../../contract/bookings.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Actor } from '../../../access/actor.ts';
import { REASON_TO_PARTY } from '../../../access/audiences.ts';
import { everyoneOf } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import type { Offers } from '../../../platform/command/offers.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import type { BookingRecord } from '../bookings.store.ts';
import { bookingRowSql, feeSql } from './booking-row.sql.ts';

type Answer = z.infer<typeof Booking>;

/** Reads a booking with everything its page shows, in one round trip, and what the actor may do to it on this day. */
export async function readBooking(
  tx: Tx,
  actor: Actor,
  on: Day,
  bookingId: string,
  offers: Offers<BookingRecord>,
): Promise<Answer | undefined> {
  const { rows } = await sql<{ answer: Omit<Answer, 'actions' | 'visibleTo'>; record: BookingRecord }>`
    select ${bookingRowSql} || jsonb_build_object(
      'predecessorId', b.predecessor_id, 'form', b.form, 'wantedEndOn', b.wanted_end_on,
      'proposedStartOn', b.proposed_start_on, 'proposedEndOn', b.proposed_end_on,
      'proposedPhaseOneEndOn', b.proposed_phase_one_end_on, 'proposedPhaseTwoStartOn', b.proposed_phase_two_start_on,
      'phaseOneEndOn', b.phase_one_end_on, 'phaseTwoStartOn', b.phase_two_start_on,
      'staged', coalesce((select a.staged from assessments a where a.id = b.assessment_id), false),
      'confirmedOn', b.confirmed_on, 'cancelledOn', b.cancelled_on, 'discardedOn', b.discarded_on, 'estimate', b.estimate,
      'savedAt', to_char(b.saved_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'team', coalesce((
        select jsonb_agg(jsonb_build_object('person', jsonb_build_object('id', h.id, 'name', h.name, 'organisation', h.organisation), 'role', t.role)
               order by array_position(array['lead', 'assessor', 'quality-reviewer'], t.role), h.name)
        from assessment_team t join people h on h.id = t.person_id where t.assessment_id = b.assessment_id), '[]'),
      'fees', coalesce((
        select jsonb_agg(${feeSql} order by f.created_at)
        from late_notice_fees f where f.booking_id = b.id), '[]')
    ) as answer,
    to_jsonb(b) || jsonb_build_object('team', coalesce((
        select jsonb_agg(jsonb_build_object('person_id', t.person_id, 'role', t.role)) from assessment_team t where t.assessment_id = b.assessment_id), '[]')
    ) as record
    from bookings b join parties q on q.id = b.party_id
    where b.id = ${bookingId}`.execute(tx);
  const [found] = rows;
  return (
    found && {
      ...found.answer,
      visibleTo: { feeReason: REASON_TO_PARTY },
      actions: offers.on(actor, found.record, on, await bookOf(tx)),
    }
  );
}

export const readBookingQuery = (offers: Offers<BookingRecord>) =>
  query({
    operation: bookingOperations['read-booking'],
    allows: everyoneOf('party', 'cio', 'secas'),
    read: ({ tx, actor, on, params }) => readBooking(tx, actor, on, params.bookingId, offers),
  });
