import { sql } from 'kysely';
import { partyNameSql } from '../../assessments/index.ts';

/** One booking `b` of party `q`, as contract/bookings.ts BookingRow. */
export const bookingRowSql = sql`jsonb_build_object(
  'id', b.id, 'ref', b.ref, 'party', ${partyNameSql}, 'assessmentId', b.assessment_id, 'state', b.state, 'kind', b.kind,
  'wantedStartOn', b.wanted_start_on, 'startOn', b.start_on, 'endOn', b.end_on, 'submittedOn', b.submitted_on,
  'version', b.version)`;
