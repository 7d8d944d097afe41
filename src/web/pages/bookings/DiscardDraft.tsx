import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { links } from '../../links.ts';
import { ActionButton, ConfirmPanel, Problem, Stack, useToast } from '../../ui/index.ts';
import { actionOf, type Booking } from './booking.ts';

/** The party discards a draft; what that means stands here before it is done. */
export function DiscardDraft({ booking }: { booking: Booking }) {
  const { id, ref, version } = booking;
  const [asked, setAsked] = useState(false);
  const discard = useCommand('discard-booking');
  const [go, toast] = [useGo(), useToast()];
  const action = actionOf(booking, 'discard-booking');
  const confirm = () =>
    discard.mutate(
      { params: { bookingId: id }, body: { version } },
      {
        onSuccess: () => {
          toast({ text: `${ref} is discarded.` });
          go(links.bookings());
        },
      },
    );
  if (!action) return null;
  if (!asked) return <ActionButton action={action} label="Discard the draft" size="s" onPress={() => setAsked(true)} />;
  return (
    <Stack gap={3}>
      {discard.error ? <Problem problem={discard.error.problem} /> : null}
      <ConfirmPanel
        title={`Discard ${ref}`}
        tone="warn"
        danger
        confirmLabel="Discard it"
        cancelLabel="Keep it"
        busy={discard.isPending}
        onConfirm={confirm}
        onCancel={() => setAsked(false)}
      >
        <p>
          Nobody but your own people has seen it, and it costs nothing. It cannot be gone on with afterwards; a new form
          can be begun. What is due stays due.
        </p>
      </ConfirmPanel>
    </Stack>
  );
}
