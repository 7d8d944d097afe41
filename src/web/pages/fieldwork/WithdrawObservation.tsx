import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { label } from '../../app/labels.ts';
import { Button, Form, Problem, RadioGroup, TextArea, useToast } from '../../ui/index.ts';
import type { Observation } from './fieldwork.ts';

const AFTER = ['compliant', 'not-applicable'] as const;

interface Props {
  observation: Observation;
  assessmentId: string;
  onDone: () => void;
}

/** Withdraws an observation with a reason; its number is never used again. */
export function WithdrawObservation({ observation, assessmentId, onDone }: Props) {
  const { id: observationId, ref, version } = observation;
  const [reason, setReason] = useState('');
  const [resultAfter, setResultAfter] = useState<(typeof AFTER)[number]>('compliant');
  const toast = useToast();
  const withdraw = useCommand('withdraw-observation');
  const problem = withdraw.error?.problem;
  const submit = () =>
    withdraw.mutate(
      { params: { assessmentId, observationId }, body: { version, reason, resultAfter } },
      {
        onSuccess() {
          toast({ text: `${ref} is withdrawn` });
          onDone();
        },
      },
    );
  return (
    <Form
      label={`Withdraw ${ref}`}
      errors={problem?.errors}
      onSubmit={submit}
      actions={
        <>
          <Button type="submit" variant="danger" busy={withdraw.isPending}>
            Withdraw {ref}
          </Button>
          <Button variant="quiet" onPress={onDone}>
            Keep it
          </Button>
        </>
      }
    >
      {problem ? <Problem problem={problem} hideErrors /> : null}
      <TextArea
        name="reason"
        label="Why it is withdrawn"
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={1000}
      />
      <RadioGroup
        name="resultAfter"
        label="Result of its control, if no other observation stands on it"
        options={AFTER.map((value) => ({ value, label: label(value) }))}
        columns
        value={resultAfter}
        onChange={setResultAfter}
      />
    </Form>
  );
}
