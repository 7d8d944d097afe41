import { useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { links } from '../../links.ts';
import { type Action, ActionButton, Problem, Stack } from '../../ui/index.ts';

interface StartBookingProps {
  /** `start-booking` as the server offers it: closed, the button says why. */
  action: Action;
  /** The round that is followed up. */
  follows?: string;
  label?: string;
  size?: 's';
}

/** Opens the form, or the draft that was begun already. */
export function StartBooking({ action, follows, label = 'Book an assessment', size }: StartBookingProps) {
  const start = useCommand('start-booking');
  const go = useGo();
  const open = () =>
    start.mutate(
      { body: follows ? { predecessorId: follows } : {} },
      { onSuccess: ({ id }) => go(links.bookingForm(id, 'kind')) },
    );
  return (
    <Stack gap={3}>
      <ActionButton
        action={action}
        label={label}
        variant={size ? 'secondary' : 'primary'}
        size={size}
        busy={start.isPending}
        busyLabel="Opening the form…"
        onPress={open}
      />
      {start.error ? <Problem problem={start.error.problem} /> : null}
    </Stack>
  );
}
