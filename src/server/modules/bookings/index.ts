// The face of the module: what others may use of it.
export { startBookingActions } from './commands/start-booking.ts';
export { bookingConfirmationModel } from './confirmation-model.ts';
