import type { CitationKey } from '../citations.ts';
import { dated } from '../dated.ts';
import { START_OF_RULES } from './origin.ts';

/** The clocks between steps, all in Working Days. The sources name the steps and hardly any of the clocks. */
export const proposeDatesClock = clock('clock-propose-dates', 'Booking request to proposed dates');
export const confirmBookingClock = clock('clock-confirm-booking', 'Proposed dates to confirmed booking');
export const draftReportClock = clock('clock-draft-report', 'End of fieldwork to draft report', 10, 'DEFAULT_Q16');
export const factualAccuracyClock = clock(
  'clock-factual-accuracy',
  'Draft report to comments on factual accuracy',
  10,
  'DEFAULT_Q16',
);
export const qualityReviewClock = clock('clock-quality-review', 'Factual accuracy to quality review');
export const issueReportClock = clock('clock-issue-report', 'Quality review to issued report');
export const responseClock = clock('clock-response', 'Report issued to response', 10, 'DEFAULT_Q16');
export const paperDayClock = clock('clock-paper-day', 'Papers before an SSC meeting', 5, 'DEFAULT_Q16');
export const outcomeClock = clock('clock-outcome', 'SSC decision to outcome letter', 2, 'DEFAULT_Q16');
export const letterReviewClock = clock('clock-letter-review', 'Signed director’s letter to approval', 10);
/** @public No deadline is made of it here, since DCC invoices; it stands in the register of rule values. */
export const paymentClock = clock('clock-payment', 'DCC invoice to payment', 5, 'DEFAULT_Q23');
export const appealReminderClock = clock(
  'clock-appeal',
  'Decision to reminder of the right to appeal',
  10,
  'DEFAULT_Q28',
);

function clock(key: string, title: string, workingDays = 5, cite: CitationKey = 'DEFAULT_PROCESS') {
  return dated<number>({ key, title, unit: 'working days' }, [
    { from: START_OF_RULES, value: workingDays, cite, trust: 'assumed' },
  ]);
}
