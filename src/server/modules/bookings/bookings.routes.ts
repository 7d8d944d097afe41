import type { Handler } from '../../platform/http/handler.ts';
import { bookingOffers } from './booking-command.ts';
import { bookAssessmentCommand } from './commands/book-assessment.ts';
import { cancelBookingCommand } from './commands/cancel-booking.ts';
import { confirmBookingCommand } from './commands/confirm-booking.ts';
import { decideLateNoticeFeeCommand } from './commands/decide-late-notice-fee.ts';
import { discardBookingCommand } from './commands/discard-booking.ts';
import { proposeDatesCommand } from './commands/propose-dates.ts';
import { rescheduleBookingCommand } from './commands/reschedule-booking.ts';
import { saveBookingCommand } from './commands/save-booking.ts';
import { startBookingCommand } from './commands/start-booking.ts';
import { assessorAvailability } from './queries/assessor-availability.ts';
import { downloadCalendar } from './queries/download-calendar.ts';
import { estimateAssessmentQuery } from './queries/estimate-assessment.ts';
import { listBookings } from './queries/list-bookings.ts';
import { listLateNoticeFees } from './queries/list-late-notice-fees.ts';
import { previewCancel, previewReschedule } from './queries/preview-change.ts';
import { readBookingQuery } from './queries/read-booking.ts';
import { readProposal } from './queries/read-proposal.ts';

export const bookingRoutes = (): Handler[] => [
  listBookings,
  readBookingQuery(bookingOffers),
  startBookingCommand,
  saveBookingCommand,
  discardBookingCommand,
  readProposal,
  estimateAssessmentQuery,
  bookAssessmentCommand,
  assessorAvailability,
  proposeDatesCommand,
  confirmBookingCommand,
  downloadCalendar,
  previewReschedule,
  rescheduleBookingCommand,
  previewCancel,
  cancelBookingCommand,
  listLateNoticeFees,
  decideLateNoticeFeeCommand,
];
