import { useState } from 'react';
import { useAnswer, useCommand } from '../api.ts';
import { links } from '../links.ts';
import { Button, Dialog, Form, FormProblem, Stack, TextInput } from '../ui/index.ts';
import { Answered } from './Answered.tsx';
import { CodeField } from './CodeField.tsx';
import { PasskeyButton } from './PasskeyButton.tsx';
import type { Me } from './session.tsx';

interface StepUpProps {
  me: Me;
  /** Told whether they showed who they are. */
  onDone: (shown: boolean) => void;
}

/** Before what others rely on: whoever sits here shows again who they are. What they were about to do goes on after it. */
export default function StepUp({ me, onDone }: StepUpProps) {
  const security = useAnswer('read-security', {});
  const shown = () => onDone(true);
  return (
    <Dialog open title="Show again who you are" onClose={() => onDone(false)}>
      <Stack gap={4}>
        <p>Others rely on what you are about to do. It is done once you have confirmed; nothing is lost until then.</p>
        <Answered answer={security} what="ways to confirm" shape="cards">
          {({ password, authenticator, passkeys }) => (
            <Stack gap={4}>
              {passkeys.length > 0 ? <PasskeyButton for="confirm" label="Use a passkey" onDone={shown} /> : null}
              {password ? <WithPassword me={me} onDone={shown} /> : null}
              {authenticator ? <WithCode onDone={shown} /> : null}
              {password || authenticator || passkeys.length > 0 ? null : <SignInAnew />}
            </Stack>
          )}
        </Answered>
      </Stack>
    </Dialog>
  );
}

/** Whoever comes in through their organisation has nothing to show here: they sign in there anew. */
function SignInAnew() {
  const signOut = useCommand('sign-out');
  const leave = () => signOut.mutate({}, { onSettled: () => location.assign(links.signIn()) });
  return (
    <Stack gap={3}>
      <p>You sign in through your organisation. Sign in anew, then do it within five minutes.</p>
      <div>
        <Button onPress={leave}>Sign out and in again</Button>
      </div>
    </Stack>
  );
}

function WithCode({ onDone }: { onDone: () => void }) {
  const confirm = useCommand('confirm-with-code');
  const [code, setCode] = useState('');
  const problem = confirm.error?.problem;
  return (
    <Form
      label="Confirm with a code"
      errors={problem?.errors}
      onSubmit={() => confirm.mutate({ body: { code } }, { onSuccess: onDone })}
      actions={
        <Button type="submit" busy={confirm.isPending} busyLabel="Confirming…">
          Confirm with the code
        </Button>
      }
    >
      <Stack gap={4}>
        <FormProblem problem={problem} />
        <CodeField label="Or the code of your authenticator app" value={code} onChange={setCode} />
      </Stack>
    </Form>
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
        <FormProblem problem={problem} />
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
