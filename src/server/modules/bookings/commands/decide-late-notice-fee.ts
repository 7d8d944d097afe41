import { bookingOperations } from '../../../../contract/bookings.ts';
import { decideLateNoticeFee } from '../../../../rules/bookings/decide-late-notice-fee.ts';
import { pence } from '../../../../rules/values/money.ts';
import { allow, type Outcome, refuse } from '../../../../rules/values/outcome.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { type Asked, command } from '../../../platform/command/command.ts';
import { openOffers } from '../../../platform/command/offers.ts';
import { schemeBody } from '../../assessments/index.ts';
import { bookingOffers } from '../booking-command.ts';
import { aboutBooking, type BookingRecord, lockBooking } from '../bookings.store.ts';
import { decideFee, type LateNoticeFeeRecord, lockLateNoticeFee } from '../late-notice-fees.store.ts';
import { lateNoticeFeeDecided } from '../letters/late-notice-fee-decided.ts';
import { readBooking } from '../queries/read-booking.ts';

/** What may be done to a late-notice charge. */
export const feeOffers = openOffers<Pick<LateNoticeFeeRecord, 'state'>>();

interface OnFee {
  readonly fee: LateNoticeFeeRecord;
  readonly booking: BookingRecord;
}
type Deciding = Asked<(typeof bookingOperations)['decide-late-notice-fee']>;

/** SECAS charges or waives what late notice may cost, with a reason that the party is told. */
export const decideLateNoticeFeeCommand = command({
  operation: bookingOperations['decide-late-notice-fee'],
  allows: SECAS_OFFICERS,
  async load({ tx, params }: Deciding): Promise<OnFee | undefined> {
    const fee = await lockLateNoticeFee(tx, params.feeId);
    const booking = fee && (await lockBooking(tx, fee.booking_id));
    return fee && booking && { fee, booking };
  },
  mayAct: schemeBody,
  version: ({ fee }) => fee.version,
  decide({ body, on, book }, { fee }) {
    const decided = decideLateNoticeFee({ state: fee.state, feePence: pence(fee.fee_pence) }, body, on, book);
    return decided.ok ? allow([decided.value], decided.because) : decided;
  },
  subject: (_asked, { booking }) => aboutBooking(booking),
  apply: (asked, { fee }, event) => decideFee(asked, fee, event, asked.body.internalReason),
  tell: (asked, { fee, booking }, event) => lateNoticeFeeDecided(asked, booking, fee, event),
  async answer({ tx, actor, on }, { booking }) {
    const answer = await readBooking(tx, actor, on, booking.id, bookingOffers);
    if (!answer) throw new Error('A booking that was just locked can be read');
    return answer;
  },
});
feeOffers.add(decideLateNoticeFeeCommand, (_actor, fee) => isPending(fee.state));

const isPending = (state: LateNoticeFeeRecord['state']): Outcome<string> =>
  state === 'pending' ? allow(state) : refuse('fee-not-pending', { state });
