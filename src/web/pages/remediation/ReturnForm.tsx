import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Button, Form, Problem, TextArea, useToast } from '../../ui/index.ts';
import type { Condition } from './remediation.ts';

interface ReturnFormProps {
  assessmentId: string;
  condition: Condition;
  onDone: () => void;
}

/** The SSC says why a condition is not met; the Party reads the reason. */
export function ReturnForm({ assessmentId, condition, onDone }: ReturnFormProps) {
  const [reason, setReason] = useState('');
  const toast = useToast();
  const send = useCommand('return-condition');
  const problem = send.error?.problem;
  const { id, number, version } = condition;
  const submit = () =>
    send.mutate(
      { params: { assessmentId, conditionId: id }, body: { version, reason } },
      {
        onSuccess() {
          toast({ text: `Condition ${number} is open again` });
          onDone();
        },
      },
    );
  return (
    <Form
      label={`Return condition ${number}`}
      errors={problem?.errors}
      onSubmit={submit}
      actions={
        <>
          <Button type="submit" variant="danger" busy={send.isPending}>
            Return it
          </Button>
          <Button variant="quiet" onPress={onDone}>
            Not now
          </Button>
        </>
      }
    >
      {problem ? <Problem problem={problem} hideErrors /> : null}
      <TextArea
        name="reason"
        label="Why it is not met"
        hint="The Party reads this."
        value={reason}
        onChange={setReason}
        maxLength={2000}
        rows={3}
      />
    </Form>
  );
}
