import { useState } from 'react';
import { useAnswer, useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useGo } from '../../app/address.ts';
import { links } from '../../links.ts';
import { Form, Page, Problem, Stack, TextArea, useToast } from '../../ui/index.ts';
import type { Booking } from './booking.ts';
import { NoticeView } from './NoticeView.tsx';
import { crumbsOf, OfBooking } from './OfBooking.tsx';

/** The party cancels; what that costs stands here before it is confirmed. */
export default function CancelPage() {
  return <OfBooking>{(booking) => <Cancelling booking={booking} />}</OfBooking>;
}

function Cancelling({ booking }: { booking: Booking }) {
  const { id, ref, version } = booking;
  const [reason, setReason] = useState('');
  const params = { bookingId: id };
  const preview = useAnswer('preview-cancel', { params });
  const cancel = useCommand('cancel-booking');
  const [go, toast] = [useGo(), useToast()];
  const confirm = (acceptedFeePence: number) =>
    cancel.mutate(
      { params, body: { version, reason, acceptedFeePence } },
      {
        onSuccess: () => {
          toast({ text: 'The booking is cancelled.', tone: 'good' });
          go(links.booking(id));
        },
      },
    );
  return (
    <Page
      marking="amber"
      title={`Cancel ${ref}`}
      width="narrow"
      lede="The assessment that is due stays due: it is to be booked again in time."
      breadcrumb={crumbsOf(booking)}
    >
      <Stack gap={5}>
        <Form label="What you ask for" errors={cancel.error?.problem.errors} onSubmit={() => undefined}>
          <TextArea name="reason" label="Reason" value={reason} onChange={setReason} maxLength={1000} rows={3} />
        </Form>
        <Answered answer={preview} what="notice" shape="text">
          {(notice) => (
            <NoticeView
              notice={notice}
              confirmLabel="Cancel the booking"
              danger
              busy={cancel.isPending}
              waitsFor={reason.trim() === '' ? 'Give a reason first.' : undefined}
              onConfirm={() => confirm(notice.feePence)}
              onCancel={() => go(links.booking(id))}
            />
          )}
        </Answered>
        {cancel.error ? <Problem problem={cancel.error.problem} hideErrors /> : null}
      </Stack>
    </Page>
  );
}
