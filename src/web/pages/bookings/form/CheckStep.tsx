import { useCommand } from '../../../api.ts';
import { useGo } from '../../../app/address.ts';
import { links } from '../../../links.ts';
import { ConfirmPanel, Money, Problem, plural, Stack, useToast } from '../../../ui/index.ts';
import { actionOf, type Booking, type Proposal } from '../booking.ts';
import { FormSummary } from '../FormSummary.tsx';
import { answeredIn, groupOf } from './groups.ts';

/** Everything that was answered, each with its way back; what stands against sending it, or the button that sends it. */
export function CheckStep({ booking, proposal }: { booking: Booking; proposal: Proposal }) {
  const { id, version, form, estimate } = booking;
  const send = useCommand('book-assessment');
  const [go, toast] = [useGo(), useToast()];
  const sent = () => {
    toast({ text: 'SECAS has received your booking.', tone: 'good' });
    go(links.booking(id));
  };
  // This page ends with the draft, so what follows hangs on the promise. A refusal is shown below.
  const submit = () =>
    void send.mutateAsync({ params: { bookingId: id }, body: { version } }).then(sent, () => undefined);
  const closed = actionOf(booking, 'book-assessment')?.refusal ?? proposal.refusal;
  return (
    <Stack gap={5}>
      <FormSummary form={form} fields={answeredIn(form)} change={(field) => links.bookingForm(id, groupOf(field))} />
      {proposal.refusal ? <Problem problem={proposal.refusal} /> : null}
      <ConfirmPanel
        title="Send the form to SECAS"
        facts={
          estimate
            ? [
                {
                  term: 'Estimate, indicative',
                  detail: (
                    <>
                      <Money pence={estimate.likelyPence} strong /> without VAT, {plural(estimate.likelyDays, 'day')} of
                      fieldwork
                    </>
                  ),
                },
              ]
            : undefined
        }
        confirmLabel="Send the form"
        busy={send.isPending}
        disabledReason={closed?.title}
        onConfirm={submit}
      >
        <p>The User CIO then proposes days and a team, and SECAS confirms them. You are told at each step.</p>
      </ConfirmPanel>
      {send.error ? <Problem problem={send.error.problem} /> : null}
    </Stack>
  );
}
