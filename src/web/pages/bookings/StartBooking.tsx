import { useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { links } from '../../links.ts';
import { Button, Problem, Stack } from '../../ui/index.ts';

/** Opens the form, or the draft that was begun already. */
export function StartBooking({ follows, label = 'Book an assessment' }: { follows?: string; label?: string }) {
  const start = useCommand('start-booking');
  const go = useGo();
  const open = () =>
    start.mutate(
      { body: follows ? { predecessorId: follows } : {} },
      { onSuccess: ({ id }) => go(links.bookingForm(id, 'kind')) },
    );
  return (
    <Stack gap={3}>
      <Button variant="primary" busy={start.isPending} busyLabel="Opening the form…" onPress={open}>
        {label}
      </Button>
      {start.error ? <Problem problem={start.error.problem} /> : null}
    </Stack>
  );
}
