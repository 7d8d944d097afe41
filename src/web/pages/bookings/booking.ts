import type { Answer } from '../../api.ts';
import type { Tone } from '../../ui/index.ts';

export type Booking = Answer<'read-booking'>;
export type BookingForm = Booking['form'];
export type Estimate = NonNullable<Booking['estimate']>;
export type Proposal = Answer<'read-proposal'>;
export type Notice = Answer<'preview-cancel'>;

/** An action as the server offers it on the booking; undefined when it is not this person's side's to ask for. */
export const actionOf = (
  { actions }: Pick<Booking, 'actions'>,
  operation: string,
): Booking['actions'][number] | undefined => actions.find((action) => action.operation === operation);

const TONES: Readonly<Record<string, Tone>> = {
  draft: 'neutral',
  requested: 'info',
  proposed: 'progress',
  confirmed: 'good',
  cancelled: 'neutral',
  discarded: 'neutral',
};
/** The tone of a booking's state; its word always stands beside it. */
export const bookingTone = (state: string): Tone => TONES[state] ?? 'neutral';

const FEE_TONES: Readonly<Record<string, Tone>> = { pending: 'warn', charged: 'bad', waived: 'good' };
const FEE_WORDS: Readonly<Record<string, string>> = {
  pending: 'SECAS decides',
  charged: 'Charged',
  waived: 'Waived',
};
export const feeTone = (state: string): Tone => FEE_TONES[state] ?? 'neutral';
export const feeWord = (state: string): string => FEE_WORDS[state] ?? state;

/** A day as the address and the API write it; text that is still being typed is none. */
export const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/** Days of fieldwork on end. */
export interface Phase {
  readonly from: string | null;
  readonly to: string | null;
}

/** The proposed days: one stretch, or the two phases around the break. */
export const proposedPhases = (booking: Booking): readonly Phase[] =>
  around(
    booking.proposedStartOn,
    booking.proposedPhaseOneEndOn,
    booking.proposedPhaseTwoStartOn,
    booking.proposedEndOn,
  );

/** The confirmed days, in the same way. */
export const confirmedPhases = (booking: Booking): readonly Phase[] =>
  around(booking.startOn, booking.phaseOneEndOn, booking.phaseTwoStartOn, booking.endOn);

function around(
  startOn: string | null,
  breakFrom: string | null,
  breakTo: string | null,
  endOn: string | null,
): Phase[] {
  if (!breakFrom || !breakTo) return [{ from: startOn, to: endOn }];
  return [
    { from: startOn, to: breakFrom },
    { from: breakTo, to: endOn },
  ];
}
