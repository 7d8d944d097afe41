import { allow, type Outcome } from '../values/outcome.ts';
import type { AssessmentKind, BookingState } from '../vocabulary.ts';
import { type BookingForm, missingFields } from './book-assessment.ts';
import { bookingIsIn } from './booking.ts';

export type BookingSaved = {
  readonly event: 'booking-saved';
  readonly kind: AssessmentKind;
  /** What is still to be filled in, in the order of the form. */
  readonly missing: readonly string[];
};

/**
 * Keeps the form as far as it has been filled in; every group may be missing. What it says is weighed when it is sent.
 * Refuses with `wrong-state` when SECAS has it already.
 */
export function saveBooking(
  booking: { readonly state: BookingState; readonly kind: AssessmentKind },
  form: BookingForm,
): Outcome<BookingSaved> {
  const draft = bookingIsIn(booking.state, ['draft']);
  if (!draft.ok) return draft;
  return allow({ event: 'booking-saved', kind: form.kind ?? booking.kind, missing: missingFields(form) });
}
