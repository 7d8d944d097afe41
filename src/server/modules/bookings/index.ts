// The face of the module: what others may use of it.
export { bookingConfirmationModel } from './confirmation-model.ts';
