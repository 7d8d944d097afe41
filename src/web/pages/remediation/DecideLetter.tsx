import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Button, ConfirmPanel, Form, Problem, Stack, TextArea, useToast } from '../../ui/index.ts';
import type { Remediation } from './remediation.ts';
import { SignedText } from './SignedText.tsx';

interface DecideLetterProps {
  plan: Remediation;
  decision: 'approve' | 'return';
  onDone: () => void;
}

/** The SSC's chair approves the signed letter, or returns it with a reason. */
export const DecideLetter = ({ decision, ...rest }: DecideLetterProps) =>
  decision === 'approve' ? <Approve {...rest} /> : <Return {...rest} />;

function Approve({ plan, onDone }: Omit<DecideLetterProps, 'decision'>) {
  const toast = useToast();
  const approve = useCommand('approve-directors-letter');
  const [letter] = plan.letters;
  const { assessmentId, version, decision } = plan;
  return (
    <Stack gap={4}>
      {approve.error ? <Problem problem={approve.error.problem} /> : null}
      <ConfirmPanel
        title={decision?.followUpBy ? 'Approve the letter' : 'Approve the letter and close the assessment'}
        confirmLabel="Approve the Director’s Letter"
        busy={approve.isPending}
        onCancel={onDone}
        onConfirm={() =>
          approve.mutate(
            { params: { assessmentId }, body: { version } },
            {
              onSuccess() {
                toast({ text: 'The Director’s Letter is approved' });
                onDone();
              },
            },
          )
        }
      >
        <p>
          {decision?.followUpBy
            ? 'The Follow-up that the decision asks for remains; the assessment stays open until it is decided.'
            : 'Nothing more is outstanding then. The Party is told.'}
        </p>
      </ConfirmPanel>
      {letter ? <SignedText letter={letter} /> : null}
    </Stack>
  );
}

function Return({ plan, onDone }: Omit<DecideLetterProps, 'decision'>) {
  const [reason, setReason] = useState('');
  const toast = useToast();
  const send = useCommand('return-directors-letter');
  const problem = send.error?.problem;
  const submit = () =>
    send.mutate(
      { params: { assessmentId: plan.assessmentId }, body: { version: plan.version, reason } },
      {
        onSuccess() {
          toast({ text: 'The Director’s Letter is returned' });
          onDone();
        },
      },
    );
  return (
    <Form
      label="Return the Director’s Letter"
      errors={problem?.errors}
      onSubmit={submit}
      actions={
        <>
          <Button type="submit" variant="danger" busy={send.isPending}>
            Return the letter
          </Button>
          <Button variant="quiet" onPress={onDone}>
            Not now
          </Button>
        </>
      }
    >
      {problem ? <Problem problem={problem} hideErrors /> : null}
      <p>The signed version stays as it is; a new version follows it.</p>
      <TextArea
        name="reason"
        label="Why"
        hint="The Party reads this."
        value={reason}
        onChange={setReason}
        maxLength={2000}
      />
    </Form>
  );
}
