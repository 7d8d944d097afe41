import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { links } from '../../links.ts';
import { ConfirmPanel, Form, Problem, Stack, TextArea, useToast } from '../../ui/index.ts';

interface RemoveFromAgendaProps {
  item: { readonly assessmentId: string; readonly version: number };
  onDone: () => void;
}

/** SECAS takes a paper off the agenda; the assessment waits for another meeting. */
export function RemoveFromAgenda({ item, onDone }: RemoveFromAgendaProps) {
  const { assessmentId, version } = item;
  const [reason, setReason] = useState('');
  const remove = useCommand('remove-from-agenda');
  const [go, toast] = [useGo(), useToast()];
  const confirm = () =>
    remove.mutate({ params: { assessmentId }, body: { version, reason } } as never, {
      onSuccess: () => {
        toast({ text: 'It is off the agenda and waits for another meeting.' });
        go(links.assessment(assessmentId, 'committee'));
      },
    });
  return (
    <Form
      label="Take it off the agenda"
      onSubmit={() => reason.trim() !== '' && confirm()}
      errors={remove.error?.problem.errors}
    >
      <Stack>
        {remove.error ? <Problem problem={remove.error.problem} hideErrors /> : null}
        <ConfirmPanel
          title="Take it off the agenda"
          tone="warn"
          confirmLabel="Take it off"
          busy={remove.isPending}
          disabledReason={reason.trim() === '' ? 'Give a reason first.' : undefined}
          onConfirm={confirm}
          onCancel={onDone}
        >
          <p>The party and the members are told. Votes that were cast on it are not carried over.</p>
          <TextArea name="reason" label="Reason" rows={2} value={reason} onChange={setReason} maxLength={1000} />
        </ConfirmPanel>
      </Stack>
    </Form>
  );
}
