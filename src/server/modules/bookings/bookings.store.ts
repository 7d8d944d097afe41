import { type Insertable, type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { BookingForm, Estimate } from '../../../contract/bookings.ts';
import type { Booking } from '../../../rules/bookings/booking.ts';
import { breakOf, type FieldworkDays } from '../../../rules/bookings/phases.ts';
import type { Day } from '../../../rules/values/day.ts';
import { NO_MONEY, pence } from '../../../rules/values/money.ts';
import type { AssessmentKind } from '../../../rules/vocabulary.ts';
import type { Tx } from '../../db/database.ts';
import type { Bookings } from '../../db/schema.ts';
import type { TeamRow } from '../assessments/index.ts';

export type Form = z.infer<typeof BookingForm>;
export type StoredEstimate = z.infer<typeof Estimate>;

/** A booking as its commands see it. */
export interface BookingRecord extends Omit<Selectable<Bookings>, 'form' | 'estimate'> {
  readonly form: Form;
  readonly estimate: StoredEstimate | null;
  readonly team: readonly TeamRow[];
}

/** Reads a booking, to look at it. Undefined when there is none, or none that the actor may see. */
export async function findBooking(tx: Tx, bookingId: string): Promise<Omit<BookingRecord, 'team'> | undefined> {
  const row = await tx.selectFrom('bookings').selectAll().where('id', '=', bookingId).executeTakeFirst();
  return row && { ...row, form: row.form as Form, estimate: row.estimate as StoredEstimate | null };
}

/** Reads a booking and locks it until the end of the transaction. */
export async function lockBooking(tx: Tx, bookingId: string): Promise<BookingRecord | undefined> {
  const row = await tx.selectFrom('bookings').selectAll().where('id', '=', bookingId).forUpdate().executeTakeFirst();
  if (!row) return undefined;
  const team = row.assessment_id
    ? await tx
        .selectFrom('assessment_team')
        .select(['person_id', 'role'])
        .where('assessment_id', '=', row.assessment_id)
        .execute()
    : [];
  return { ...row, form: row.form as Form, estimate: row.estimate as StoredEstimate | null, team };
}

/** The booking as the rules about changing it look at it. */
export function asRulesSeeIt(booking: Omit<BookingRecord, 'team'>): Booking {
  const startOn = booking.start_on ?? booking.proposed_start_on ?? booking.wanted_start_on;
  return {
    state: booking.state,
    kind: booking.kind,
    // A draft has no start yet; its state alone refuses every change.
    startOn: startOn ?? ('0001-01-01' as Day),
    estimatePence: booking.estimate ? pence(booking.estimate.likelyPence) : NO_MONEY,
  };
}

/** The confirmed days of a booking; undefined while none are. */
export function confirmedDays(booking: Omit<BookingRecord, 'team'>): FieldworkDays | undefined {
  const { start_on: startOn, end_on: endOn, phase_one_end_on, phase_two_start_on } = booking;
  if (!startOn || !endOn) return undefined;
  return {
    startOn,
    endOn,
    ...breakOf({ startOn, endOn, phaseOneEndOn: phase_one_end_on, phaseTwoStartOn: phase_two_start_on }),
  };
}

/** Writes a new draft. */
export async function insertDraft(
  tx: Tx,
  draft: Omit<Insertable<Bookings>, 'form' | 'state'> & { readonly form: Form },
): Promise<void> {
  await tx
    .insertInto('bookings')
    .values({ ...draft, state: 'draft', form: JSON.stringify(draft.form) })
    .execute();
}

type Change = Partial<Omit<Selectable<Bookings>, 'id' | 'party_id' | 'version' | 'form' | 'estimate'>> & {
  form?: string;
  estimate?: string | null;
};

/** Changes a booking, and moves its version on by one. */
export async function changeBooking(tx: Tx, bookingId: string, change: Change): Promise<void> {
  await tx
    .updateTable('bookings')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', bookingId)
    .executeTakeFirstOrThrow();
}

/** The assessment of a booking that was sent. @throws for a draft, which has none */
export function assessmentOf(booking: Pick<BookingRecord, 'assessment_id' | 'ref'>): string {
  if (!booking.assessment_id) throw new Error(`${booking.ref} was never sent, so it has no assessment`);
  return booking.assessment_id;
}

/** The journal subject of a booking. */
export const aboutBooking = (booking: Pick<BookingRecord, 'id' | 'party_id' | 'assessment_id'>) => ({
  kind: 'booking',
  id: booking.id,
  partyId: booking.party_id,
  assessmentId: booking.assessment_id,
});

/** An assessment as letters name it: `Full User Security Assessment UA-0042`. */
export interface Headline {
  readonly ref: string;
  readonly kind: AssessmentKind;
  readonly partyName: string;
}

/** What letters about a booking need for their heading. */
export async function headlineOf(tx: Tx, booking: Pick<BookingRecord, 'id'>): Promise<Headline> {
  return tx
    .selectFrom('bookings as b')
    .innerJoin('parties as q', 'q.id', 'b.party_id')
    .select(['b.ref', 'b.kind', 'q.name as partyName'])
    .where('b.id', '=', booking.id)
    .executeTakeFirstOrThrow();
}
