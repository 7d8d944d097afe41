import { useState } from 'react';
import { type BodyInput, useAnswer, useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useGo } from '../../app/address.ts';
import { links } from '../../links.ts';
import { DateField, Form, Page, Problem, Stack, TextArea, useToast } from '../../ui/index.ts';
import { type Booking, isDay } from './booking.ts';
import { NoticeView } from './NoticeView.tsx';
import { crumbsOf, OfBooking } from './OfBooking.tsx';

/** The party asks for another start; what that means is worked out again with each day that is chosen. */
export default function ReschedulePage() {
  return <OfBooking>{(booking) => <Rescheduling booking={booking} />}</OfBooking>;
}

function Rescheduling({ booking }: { booking: Booking }) {
  const { id, ref, version } = booking;
  const [newStartOn, setNewStartOn] = useState('');
  const [reason, setReason] = useState('');
  const params = { bookingId: id };
  const asked = isDay(newStartOn) ? { newStartOn } : {};
  const preview = useAnswer('preview-reschedule', { params, query: asked as never }, { keepPrevious: true });
  const reschedule = useCommand('reschedule-booking');
  const [go, toast] = [useGo(), useToast()];
  const confirm = (acceptedFeePence: number) =>
    reschedule.mutate(
      { params, body: { version, newStartOn, reason, acceptedFeePence } as BodyInput<'reschedule-booking'> },
      {
        onSuccess: () => {
          toast({ text: 'Another start is asked for. The User CIO proposes days and a team.', tone: 'good' });
          go(links.booking(id));
        },
      },
    );
  return (
    <Page
      marking="amber"
      title={`Reschedule ${ref}`}
      width="narrow"
      lede="Choose the new start. Nothing changes until you confirm below."
      breadcrumb={crumbsOf(booking)}
    >
      <Stack gap={5}>
        <Form label="What you ask for" errors={reschedule.error?.problem.errors} onSubmit={() => undefined}>
          <DateField name="newStartOn" label="New start" value={newStartOn} onChange={setNewStartOn} />
          <TextArea name="reason" label="Reason" value={reason} onChange={setReason} maxLength={1000} rows={3} />
        </Form>
        <Answered answer={preview} what="notice" shape="text">
          {(notice) => (
            <NoticeView
              notice={notice}
              confirmLabel="Ask for the new start"
              busy={reschedule.isPending}
              waitsFor={waitsFor(newStartOn, reason)}
              onConfirm={() => confirm(notice.feePence)}
              onCancel={() => go(links.booking(id))}
            />
          )}
        </Answered>
        {reschedule.error ? <Problem problem={reschedule.error.problem} hideErrors /> : null}
      </Stack>
    </Page>
  );
}

function waitsFor(newStartOn: string, reason: string): string | undefined {
  if (!isDay(newStartOn)) return 'Choose the new start first.';
  return reason.trim() === '' ? 'Give a reason first.' : undefined;
}
