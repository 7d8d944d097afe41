import { sql } from 'kysely';
import { type BookingSituation, bookAssessment } from '../../../rules/bookings/book-assessment.ts';
import type { Rates } from '../../../rules/bookings/estimate.ts';
import { isInitial, kindsDue } from '../../../rules/bookings/kinds-due.ts';
import type { Due } from '../../../rules/obligations/due.ts';
import type { Overlay } from '../../../rules/rulebook/dated.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Outcome } from '../../../rules/values/outcome.ts';
import { refuse } from '../../../rules/values/outcome.ts';
import type { Tx } from '../../db/database.ts';
import { openRoundOf } from '../assessments/index.ts';
import { whatIsDueFor } from '../obligations/index.ts';
import type { BookingRecord, Form } from './bookings.store.ts';

type Looked = Pick<BookingRecord, 'party_id' | 'predecessor_id' | 'state' | 'form'>;

/** What sending the form depends on besides the form itself. */
export interface SendingSituation extends BookingSituation {
  readonly due: readonly Due[];
}

/** Reads what is due of the booking's party on a day, and whether a round is open. */
export async function sendingSituation(tx: Tx, booking: Looked, on: Day): Promise<SendingSituation> {
  const due = await dueForBooking(tx, booking, on);
  const openRound = await openRoundOf(tx, booking.party_id);
  return {
    bookingState: booking.state,
    due,
    initial: isInitial(due, booking.form.userRoles ?? []),
    ...(openRound !== undefined && { openRound }),
  };
}

/** What a booking may be for, on a day. */
export async function dueForBooking(tx: Tx, booking: Looked, on: Day): Promise<readonly Due[]> {
  return kindsDue((await whatIsDueFor(tx, booking.party_id, on)) ?? [], booking.predecessor_id !== null);
}

/** A rate card as the estimate reads it. */
export interface RateCard {
  readonly name: string;
  readonly rates: Rates;
}

const rateCardSql = sql`
  name, jsonb_build_object('lead', lead_pence, 'assessor', assessor_pence, 'reviewer', reviewer_pence) as rates`;

/**
 * The rate card that prices an assessment wanted on a day: the one in force then, or, while that has not been
 * published, the latest one that has.
 */
export async function rateCardFor(tx: Tx, wantedOn: Day): Promise<RateCard | undefined> {
  const { rows } = await sql<RateCard>`
    select ${rateCardSql} from rate_cards where from_on <= ${wantedOn} order by from_on desc limit 1`.execute(tx);
  return rows[0];
}

/** The rate card of a name; undefined when it has been withdrawn since. */
export async function rateCardNamed(tx: Tx, name: string): Promise<RateCard | undefined> {
  const { rows } = await sql<RateCard>`select ${rateCardSql} from rate_cards where name = ${name}`.execute(tx);
  return rows[0];
}

/** The refusal when no rate card reaches that far back. */
export const noRateCard = (on: Day) => refuse('no-rate-card', { on });

/** The form as it stands, weighed as it will be when it is sent on that day. */
export const weighForm = (form: Form, situation: SendingSituation, on: Day, book: Overlay): Outcome<unknown> =>
  bookAssessment(form, situation, on, book);
