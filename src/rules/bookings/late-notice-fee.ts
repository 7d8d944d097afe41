import { inForce, type Overlay } from '../rulebook/dated.ts';
import { lateNoticeBase, lateNoticePercent } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { NO_MONEY, type Pence, percentOf } from '../values/money.ts';
import { type Because, because } from '../values/outcome.ts';
import type { Booking } from './booking.ts';
import { type Notice, noticeGiven } from './notice.ts';

/** What rescheduling or cancelling on a day may cost. `feePence` is 0 when nothing can be charged. */
export type LateNoticeFee = Notice & {
  readonly chargeable: boolean;
  readonly basePence: Pence;
  readonly feePence: Pence;
};

/**
 * The late-notice charge that SECAS may decide on: 25% of the current estimate without VAT, when a confirmed booking is
 * changed with less than four weeks of notice (seed; base and who decides: default Q13, VAT: default Q22).
 * A booking that was never confirmed costs nothing to change.
 */
export function lateNoticeFee(booking: Booking, requestedOn: Day, overlay?: Overlay): LateNoticeFee {
  const notice = noticeGiven({ requestedOn, startOn: booking.startOn }, overlay);
  const percent = inForce(lateNoticePercent, requestedOn, overlay);
  const base = inForce(lateNoticeBase, requestedOn, overlay);
  const basePence = booking.estimatePence;

  if (booking.state !== 'confirmed') {
    const step = because('booking-never-confirmed', base, { state: booking.state });
    return free(notice, basePence, step);
  }
  if (!notice.late) {
    const step = because('notice-in-time', percent, { noticeDays: notice.noticeDays, neededDays: notice.neededDays });
    return free(notice, basePence, step);
  }
  const feePence = percentOf(basePence, percent.value);
  return {
    ...notice,
    chargeable: true,
    basePence,
    feePence,
    because: [
      ...notice.because,
      because('late-notice-base', base, { basePence }),
      because('late-notice-percent', percent, { percent: percent.value, feePence }),
      because('late-notice-is-decided', base, { by: 'secas' }),
    ],
  };
}

function free(notice: Notice, basePence: Pence, why: Because): LateNoticeFee {
  return { ...notice, chargeable: false, basePence, feePence: NO_MONEY, because: [...notice.because, why] };
}
