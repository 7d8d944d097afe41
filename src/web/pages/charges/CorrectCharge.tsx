import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Button, Form, formatPence, Problem, TextArea, useToast } from '../../ui/index.ts';
import type { Charge } from './charges.ts';

interface CorrectChargeProps {
  assessmentId: string;
  version: number;
  charge: Charge;
  onDone: () => void;
}

/** Undoes a charge by a counter-entry, with a reason that the Party and DCC read. */
export function CorrectCharge({ assessmentId, version, charge, onDone }: CorrectChargeProps) {
  const [reason, setReason] = useState('');
  const toast = useToast();
  const correct = useCommand('correct-charge');
  const problem = correct.error?.problem;
  const submit = () =>
    correct.mutate(
      { params: { assessmentId, chargeId: charge.id }, body: { version, reason } },
      {
        onSuccess() {
          toast({ text: `${charge.ref} is undone` });
          onDone();
        },
      },
    );
  return (
    <Form
      label={`Correct ${charge.ref}`}
      errors={problem?.errors}
      onSubmit={submit}
      actions={
        <>
          <Button type="submit" variant="danger" busy={correct.isPending}>
            Add the counter-entry
          </Button>
          <Button variant="quiet" onPress={onDone}>
            Keep the charge
          </Button>
        </>
      }
    >
      {problem ? <Problem problem={problem} hideErrors /> : null}
      <p>
        A counter-entry of {formatPence(-charge.totalPence)} comes onto this month’s statement; both stay in sight, and
        the days can be charged again.
      </p>
      <TextArea
        name="reason"
        label="Why"
        hint="The Party and DCC read this."
        value={reason}
        onChange={setReason}
        maxLength={1000}
        rows={2}
      />
    </Form>
  );
}
