import { useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { label } from '../../app/labels.ts';
import { links } from '../../links.ts';
import { ConfirmPanel, DayText, Money, Page, Problem, Stack, useToast } from '../../ui/index.ts';
import { actionOf, type Booking, proposedPhases } from './booking.ts';
import { FormSummary } from './FormSummary.tsx';
import { crumbsOf, OfBooking } from './OfBooking.tsx';

/** SECAS sees what is proposed beside what was wanted, and confirms it. */
export default function ConfirmBookingPage() {
  return <OfBooking>{(booking) => <Confirming booking={booking} />}</OfBooking>;
}

function Confirming({ booking }: { booking: Booking }) {
  const { id, ref, version, party, kind, form, wantedStartOn } = booking;
  const confirm = useCommand('confirm-booking');
  const [go, toast] = [useGo(), useToast()];
  const submit = () =>
    confirm.mutate(
      { params: { bookingId: id }, body: { version } },
      {
        onSuccess: () => {
          toast({ text: `${ref} is confirmed. The party has been told.`, tone: 'good' });
          go(links.booking(id));
        },
      },
    );
  const action = actionOf(booking, 'confirm-booking');
  return (
    <Page
      marking="amber"
      title={`Confirm ${ref}`}
      eyebrow={`${party.name} · ${label(kind)}`}
      width="narrow"
      lede="The party gets the confirmation with a calendar file, and the assessment is scheduled."
      breadcrumb={crumbsOf(booking)}
    >
      <Stack gap={5}>
        <ConfirmPanel
          title="The proposed days and team"
          facts={factsOf(booking)}
          confirmLabel="Confirm"
          busy={confirm.isPending}
          disabledReason={action?.open ? undefined : (action?.refusal?.title ?? 'Not yours to confirm.')}
          onConfirm={submit}
          onCancel={() => go(links.booking(id))}
        >
          <p>The kind is checked again when you confirm: what is due may have changed since the form was sent.</p>
        </ConfirmPanel>
        {confirm.error ? <Problem problem={confirm.error.problem} /> : null}
        {wantedStartOn ? (
          <FormSummary
            form={form}
            fields={[
              'wantedStartOn',
              'alternativeStartOn',
              'sites',
              'notes',
              ...(booking.staged ? (['staged', 'breakWeeks'] as const) : []),
            ]}
          />
        ) : null}
      </Stack>
    </Page>
  );
}

function factsOf(booking: Booking) {
  const { team, estimate } = booking;
  const phases = proposedPhases(booking);
  return [
    ...phases.map(({ from, to }, at) => ({
      term: phases.length > 1 ? `Days of phase ${at + 1}` : 'Days',
      detail:
        from && to ? (
          <>
            <DayText day={from} /> to <DayText day={to} />
          </>
        ) : (
          'None are proposed'
        ),
    })),
    ...team.map(({ person, role }) => ({ term: label(role), detail: person.name, key: person.id })),
    ...(estimate ? [{ term: 'Estimate, without VAT', detail: <Money pence={estimate.likelyPence} /> }] : []),
  ];
}
