import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { ConfirmPanel, Problem, plural, Stack, TextArea, useToast } from '../../ui/index.ts';
import type { Meeting } from './committee.ts';

interface CloseMeetingProps {
  meeting: Meeting;
  onDone: () => void;
}

/** SECAS closes the meeting: what was not reached waits for another, and the minutes are made. */
export function CloseMeeting({ meeting, onDone }: CloseMeetingProps) {
  const { id, version, agenda } = meeting;
  const [remarks, setRemarks] = useState('');
  const close = useCommand('close-meeting');
  const toast = useToast();
  const left = agenda.filter(({ state }) => state === 'listed');
  const confirm = () =>
    close.mutate({ params: { meetingId: id }, body: { version, remarks } } as never, {
      onSuccess: () => {
        toast({ text: 'The meeting is closed. The minutes are being made.', tone: 'good' });
        onDone();
      },
    });
  return (
    <Stack>
      {close.error ? <Problem problem={close.error.problem} /> : null}
      <ConfirmPanel
        title="Close the meeting and make the minutes"
        tone={left.length > 0 ? 'warn' : 'info'}
        facts={[
          { term: 'Decided', detail: plural(agenda.length - left.length, 'paper') },
          {
            term: 'Not reached',
            detail: left.length === 0 ? 'Nothing' : left.map(({ party }) => party.name).join(', '),
          },
        ]}
        confirmLabel="Close the meeting"
        busy={close.isPending}
        onConfirm={confirm}
        onCancel={onDone}
      >
        <TextArea
          name="remarks"
          label="Other business, for the minutes"
          optional
          value={remarks}
          onChange={setRemarks}
          maxLength={4000}
        />
        {left.length > 0 ? <p>What was not reached goes back to SECAS for another meeting.</p> : null}
      </ConfirmPanel>
    </Stack>
  );
}
