import { type Selectable, sql } from 'kysely';
import type { Operation } from '../../../contract/operation.ts';
import type { LateNoticeFeeRaised } from '../../../rules/bookings/change-booking.ts';
import type { LateNoticeFeeDecided } from '../../../rules/bookings/decide-late-notice-fee.ts';
import type { Tx } from '../../db/database.ts';
import type { LateNoticeFees } from '../../db/schema.ts';
import type { Asked } from '../../platform/command/command.ts';
import { assessmentOf, type BookingRecord } from './bookings.store.ts';

export type LateNoticeFeeRecord = Selectable<LateNoticeFees>;

/** Writes the charge that waits for SECAS's decision. */
export async function raiseLateNoticeFee(
  { tx, at, newId }: Asked<Operation>,
  booking: BookingRecord,
  fee: LateNoticeFeeRaised,
): Promise<void> {
  await tx
    .insertInto('late_notice_fees')
    .values({
      id: newId(),
      party_id: booking.party_id,
      booking_id: booking.id,
      assessment_id: assessmentOf(booking),
      change: fee.change,
      requested_on: fee.requestedOn,
      start_on: fee.startOn,
      notice_days: fee.noticeDays,
      base_pence: fee.basePence,
      fee_pence: fee.feePence,
      created_at: at,
    })
    .execute();
}

export const lockLateNoticeFee = (tx: Tx, feeId: string): Promise<LateNoticeFeeRecord | undefined> =>
  tx.selectFrom('late_notice_fees').selectAll().where('id', '=', feeId).forUpdate().executeTakeFirst();

/** Writes SECAS's decision. The internal reason stays in SECAS's own file. */
export async function decideFee(
  { tx, actor }: Asked<Operation>,
  { id, party_id }: Pick<LateNoticeFeeRecord, 'id' | 'party_id'>,
  decided: LateNoticeFeeDecided,
  internalReason: string,
): Promise<void> {
  await tx
    .updateTable('late_notice_fees')
    .set({
      state: decided.state,
      reason: decided.reason,
      decided_by: actor.personId,
      decided_on: decided.decidedOn,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (internalReason)
    await tx.insertInto('internal_reasons').values({ party_id, fee_id: id, reason: internalReason }).execute();
}
