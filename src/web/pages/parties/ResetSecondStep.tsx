import { useState } from 'react';
import { type Answer, useCommand } from '../../api.ts';
import { useMe } from '../../app/session.tsx';
import { Button, ConfirmPanel, Problem, Section, Stack, TextArea, useToast } from '../../ui/index.ts';

type Person = Pick<Answer<'list-people'>['rows'][number], 'id' | 'name' | 'account' | 'active'>;

/** SECAS’s administrator takes the second step off the account of somebody who has lost it, having made sure who asks. */
export function ResetSecondStep({ person }: { person: Person }) {
  const mayReset = useMe().roles.includes('secas-administrator');
  const [open, setOpen] = useState(false);
  if (!mayReset || !person.active || person.account !== 'yes') return null;
  return (
    <Section
      title="Lost the second step"
      description="For somebody who has lost the authenticator app, the recovery codes and the passkeys."
    >
      {open ? (
        <Reset person={person} onClose={() => setOpen(false)} />
      ) : (
        <Button variant="secondary" onPress={() => setOpen(true)}>
          Reset the second step…
        </Button>
      )}
    </Section>
  );
}

function Reset({ person, onClose }: { person: Person; onClose: () => void }) {
  const reset = useCommand('reset-second-step');
  const toast = useToast();
  const [reason, setReason] = useState('');
  const problem = reset.error?.problem;
  const confirm = () =>
    reset.mutate(
      { params: { personId: person.id }, body: { reason } },
      {
        onSuccess: ({ email }) => {
          toast({ text: `The second step of ${person.name} is reset. A letter tells ${email} so.`, tone: 'good' });
          onClose();
        },
      },
    );
  return (
    <ConfirmPanel
      title={`The authenticator app and the passkeys of ${person.name} are removed`}
      tone="warn"
      danger
      confirmLabel="Reset the second step"
      busy={reset.isPending}
      disabledReason={reason.trim() ? undefined : 'Say why first.'}
      acknowledge="I have made sure that it is them who ask, by a way other than e-mail."
      onConfirm={confirm}
      onCancel={onClose}
    >
      <Stack gap={4}>
        <p>They are signed out everywhere, and sign in with the password alone until they set it up anew.</p>
        {problem ? <Problem problem={problem} /> : null}
        <TextArea
          name="reason"
          label="Why"
          hint="What was lost, and how you made sure who asks. It stays in the history."
          value={reason}
          onChange={setReason}
          maxLength={500}
        />
      </Stack>
    </ConfirmPanel>
  );
}
