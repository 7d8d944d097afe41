import { useState } from 'react';
import { useAnswer, useCommand } from '../api.ts';
import { Button, Dialog, Form, Problem, Stack, TextInput } from '../ui/index.ts';
import type { Me } from './session.tsx';

interface StepUpProps {
  me: Me;
  /** Told whether they showed who they are. */
  onDone: (shown: boolean) => void;
}

/** Before what others rely on: whoever sits here shows again who they are. What they were about to do goes on after it. */
export default function StepUp({ me, onDone }: StepUpProps) {
  return (
    <Dialog open title="Show again who you are" onClose={() => onDone(false)}>
      <Stack gap={4}>
        <p>Others rely on what you are about to do. It is done once you have confirmed; nothing is lost until then.</p>
        <WithPassword me={me} onDone={() => onDone(true)} />
      </Stack>
    </Dialog>
  );
}

function WithPassword({ me, onDone }: { me: Me; onDone: () => void }) {
  const confirm = useCommand('confirm-identity');
  const demo = useAnswer('list-demo-people', {}, { enabled: me.demo });
  const documented = demo.data?.rows.some(({ email }) => email === me.email) ? demo.data.password : '';
  const [typed, setTyped] = useState<string | null>(null);
  const password = typed ?? documented;
  const problem = confirm.error?.problem;
  return (
    <Form
      label="Confirm with your password"
      errors={problem?.errors}
      onSubmit={() => confirm.mutate({ body: { password } }, { onSuccess: onDone })}
      actions={
        <Button type="submit" variant="primary" busy={confirm.isPending} busyLabel="Confirming…">
          Confirm
        </Button>
      }
    >
      <Stack gap={4}>
        {problem && !problem.errors?.length ? <Problem problem={problem} /> : null}
        <TextInput
          name="password"
          label={`Password of ${me.email}`}
          hint={documented ? 'This is a demo: its password is filled in.' : undefined}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setTyped}
          width="full"
        />
      </Stack>
    </Form>
  );
}
