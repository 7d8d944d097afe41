import { useState } from 'react';
import { type Answer, type BodyInput, useCommand } from '../../api.ts';
import { label } from '../../app/labels.ts';
import { ActionButton, Button, DateField, Form, Problem, useToast, useToday } from '../../ui/index.ts';

interface RecordEntryProps {
  partyRef: string;
  role: Answer<'read-user-entry-gate'>['roles'][number];
}

/** SECAS records the day on which User Entry was completed in one role. */
export function RecordEntry({ partyRef, role: { userRole, actions } }: RecordEntryProps) {
  const today = useToday();
  const [asking, setAsking] = useState(false);
  const [enteredOn, setEnteredOn] = useState(today);
  const toast = useToast();
  const record = useCommand('record-user-entry');
  const [action] = actions;
  if (!action) return null;
  const name = `Record User Entry as ${label(userRole)}`;
  if (!asking || !action.open) return <ActionButton action={action} label={name} onPress={() => setAsking(true)} />;
  const problem = record.error?.problem;
  const submit = () =>
    record.mutate(
      { params: { partyRef }, body: { userRole, enteredOn } as BodyInput<'record-user-entry'> },
      { onSuccess: () => toast({ text: `User Entry is recorded: ${label(userRole)}` }) },
    );
  return (
    <Form
      label={name}
      errors={problem?.errors}
      onSubmit={submit}
      actions={
        <>
          <Button type="submit" variant="primary" busy={record.isPending}>
            Record it
          </Button>
          <Button variant="quiet" onPress={() => setAsking(false)}>
            Not now
          </Button>
        </>
      }
    >
      {problem ? <Problem problem={problem} hideErrors /> : null}
      <DateField
        name="enteredOn"
        label="Completed on"
        hint="The requirement has to have been met on that day."
        value={enteredOn}
        onChange={setEnteredOn}
        max={today}
      />
    </Form>
  );
}
