import { useQueryClient } from '@tanstack/react-query';
import { type BodyInput, keyOf, newCommandId, send } from '../../../api.ts';
import { type Autosave, useAutosave } from '../../../app/useAutosave.ts';
import type { Booking, BookingForm } from '../booking.ts';

/** The form as it is typed: saved as one goes. Only what has been filled in is sent. */
export function useBookingForm({ id, form, version, savedAt }: Booking): Autosave<BookingForm> {
  const queries = useQueryClient();
  const params = { bookingId: id };
  return useAutosave<BookingForm>({
    stored: form,
    version,
    savedAt,
    async save(value, seen) {
      const body = { version: seen, form: filledIn(value) } as BodyInput<'save-booking'>;
      const saved = await send('save-booking', { params, body }, newCommandId());
      queries.setQueryData(keyOf('read-booking', { params }), saved);
      void queries.invalidateQueries({ queryKey: ['read-proposal'] });
      void queries.invalidateQueries({ queryKey: ['estimate-assessment'] });
      return saved;
    },
  });
}

/** Without what is empty: a field that was emptied has not been filled in. */
function filledIn(form: BookingForm): BookingForm {
  const sites = form.sites?.filter((site) => site.trim() !== '');
  return Object.fromEntries(
    Object.entries({ ...form, sites }).filter(
      ([, value]) =>
        value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
