import { useState } from 'react';
import { type Answer, useCommand } from '../../api.ts';
import { label } from '../../app/labels.ts';
import { links } from '../../links.ts';
import {
  Button,
  Card,
  DayText,
  DefinitionList,
  Form,
  Link,
  Money,
  Problem,
  plural,
  Stack,
  TextArea,
  useToast,
  visibleTo,
} from '../../ui/index.ts';

type Fees = Answer<'list-late-notice-fees'>;
type Fee = Fees['rows'][number];

interface Props {
  fee: Fee;
  /** Who reads each of the two reasons. */
  readers: Fees['visibleTo'];
}

/** One charge that awaits SECAS: what it is for, and the decision with its reason. */
export function DecideFee({ fee, readers }: Props) {
  const { id, bookingId, bookingRef, party, change, requestedOn, startOn, noticeDays, basePence, feePence } = fee;
  const mayDecide = fee.actions.some(({ operation, open }) => operation === 'decide-late-notice-fee' && open);
  return (
    <Card title={party.name} eyebrow={bookingRef} tone="warn">
      <Stack gap={4}>
        <DefinitionList
          items={[
            { term: 'Booking', detail: <Link href={links.booking(bookingId)}>{bookingRef}</Link> },
            { term: 'Change', detail: label(change) },
            { term: 'Asked for', detail: <DayText day={requestedOn} /> },
            { term: 'Booked start', detail: <DayText day={startOn} /> },
            { term: 'Notice', detail: `${plural(noticeDays, 'day')}; four weeks keep it free` },
            {
              term: 'Charge',
              detail: (
                <>
                  <Money pence={feePence} strong />, 25% of <Money pence={basePence} />, without VAT
                </>
              ),
            },
          ]}
        />
        {mayDecide ? <Deciding key={id} fee={fee} readers={readers} /> : <p className="muted">SECAS decides.</p>}
      </Stack>
    </Card>
  );
}

function Deciding({ fee, readers }: Props) {
  const [reason, setReason] = useState('');
  const [internalReason, setInternalReason] = useState('');
  const decide = useCommand('decide-late-notice-fee');
  const toast = useToast();
  const done = (decision: 'charge' | 'waive') =>
    toast({ text: `${decision === 'charge' ? 'Charged' : 'Waived'}. The party has been told.`, tone: 'good' });
  // The form goes away with the decision, so what follows hangs on the promise. A refusal is shown above the fields.
  const send = (decision: 'charge' | 'waive') =>
    void decide
      .mutateAsync({ params: { feeId: fee.id }, body: { version: fee.version, decision, reason, internalReason } })
      .then(
        () => done(decision),
        () => undefined,
      );
  const problem = decide.error?.problem;
  return (
    <Form
      label={`Decide on ${fee.bookingRef}`}
      errors={problem?.errors}
      onSubmit={() => undefined}
      actions={
        <>
          <Button variant="primary" busy={decide.isPending} onPress={() => send('charge')}>
            Charge
          </Button>
          <Button busy={decide.isPending} onPress={() => send('waive')}>
            Waive
          </Button>
        </>
      }
    >
      {problem ? <Problem problem={problem} hideErrors /> : null}
      <TextArea
        name={`reason-${fee.id}`}
        label="Reason"
        hint={`The party is told this. ${visibleTo(readers.reason)}`}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        rows={3}
      />
      <TextArea
        name={`internalReason-${fee.id}`}
        label="For SECAS’s own file"
        hint={visibleTo(readers.internalReason)}
        optional
        value={internalReason}
        onChange={setInternalReason}
        maxLength={1000}
        rows={2}
      />
    </Form>
  );
}
