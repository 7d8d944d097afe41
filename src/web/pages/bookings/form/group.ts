import type { BookingForm, Proposal } from '../booking.ts';

/** What each group of questions is given. Fields are named as in the body of `save-booking`, so that errors find them. */
export interface GroupProps {
  form: BookingForm;
  change: (part: Partial<BookingForm>) => void;
  proposal: Proposal;
}
