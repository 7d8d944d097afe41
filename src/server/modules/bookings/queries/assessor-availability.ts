import { sql } from 'kysely';
import { bookingOperations } from '../../../../contract/bookings.ts';
import { independentFrom } from '../../../../rules/bookings/independence.ts';
import type { Overlay } from '../../../../rules/rulebook/dated.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Role } from '../../../../rules/vocabulary.ts';
import { ASSESSORS, everyoneOf } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';

interface Found {
  readonly person: { readonly id: string; readonly name: string; readonly organisation: string };
  readonly jobTitle: string;
  readonly roles: Role[];
  readonly bookedOn: Day[];
  readonly advisedUntil: Day | null;
}

/** The User CIO's people by name, with the days on which each is booked, and who may not assess the party and until when. */
export const assessorAvailability = query({
  operation: bookingOperations['assessor-availability'],
  allows: everyoneOf('cio', 'secas'),
  async read({ tx, query: { fromOn, toOn, partyId } }) {
    const { rows } = await sql<Found>`
      select jsonb_build_object('id', h.id, 'name', h.name, 'organisation', h.organisation) as person,
        h.job_title as "jobTitle", to_jsonb(h.roles) as roles,
        (select coalesce(jsonb_agg(d.on_day order by d.on_day), '[]') from assessor_days d
         where d.person_id = h.id and d.on_day between ${fromOn} and ${toOn}) as "bookedOn",
        (select max(w.advised_until) from advisory_work w
         where w.person_id = h.id and w.party_id = ${partyId ?? null}) as "advisedUntil"
      from people h where h.side = 'cio' and h.active and h.roles && ${[...ASSESSORS]}::text[]
      order by h.name, h.id`.execute(tx);
    const book = await bookOf(tx);
    return {
      rows: rows.map(({ advisedUntil, ...row }) => ({
        ...row,
        notIndependentUntil: untilAfter(fromOn, advisedUntil, book),
      })),
    };
  },
});

/** The first day on which somebody may assess the party, when that is after a start on `fromOn`. */
function untilAfter(fromOn: Day, advisedUntil: Day | null, book: Overlay): Day | null {
  const freeFromOn = advisedUntil && independentFrom(advisedUntil, book);
  return freeFromOn && freeFromOn > fromOn ? freeFromOn : null;
}
