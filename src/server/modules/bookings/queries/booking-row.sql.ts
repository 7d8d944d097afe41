import { sql } from 'kysely';
import { partyNameSql } from '../../assessments/index.ts';

/** One booking `b` of party `q`, as contract/bookings.ts BookingRow. */
export const bookingRowSql = sql`jsonb_build_object(
  'id', b.id, 'ref', b.ref, 'party', ${partyNameSql}, 'assessmentId', b.assessment_id, 'state', b.state, 'kind', b.kind,
  'wantedStartOn', b.wanted_start_on, 'startOn', b.start_on, 'endOn', b.end_on, 'submittedOn', b.submitted_on,
  'version', b.version)`;

/** One late-notice charge `f`, as contract/bookings.ts LateNoticeFee. What SECAS keeps for its own file is not in it. */
export const feeSql = sql`jsonb_build_object(
  'id', f.id, 'change', f.change, 'requestedOn', f.requested_on, 'startOn', f.start_on, 'noticeDays', f.notice_days,
  'basePence', f.base_pence, 'feePence', f.fee_pence, 'state', f.state, 'reason', f.reason, 'decidedOn', f.decided_on,
  'version', f.version)`;
