import type { Handler } from '../../platform/http/bind.ts';
import { bookingOffers } from './booking-command.ts';
import { rescheduleBookingCommand } from './commands/reschedule-booking.ts';
import { listBookings } from './queries/list-bookings.ts';
import { previewCancel, previewReschedule } from './queries/preview-change.ts';
import { readBookingQuery } from './queries/read-booking.ts';

export const bookingRoutes = (): Handler[] => [
  listBookings,
  readBookingQuery(bookingOffers),
  previewReschedule,
  previewCancel,
  rescheduleBookingCommand,
];
