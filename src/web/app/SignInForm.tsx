import { useState } from 'react';
import { type Answer, useCommand } from '../api.ts';
import { Button, Form, FormProblem, Stack, TextInput } from '../ui/index.ts';
import { CodeField } from './CodeField.tsx';
import { PasskeyButton } from './PasskeyButton.tsx';

interface SignInFormProps {
  email?: string;
  /** The password was right already: the code is asked for. */
  atCode?: boolean;
  onDone: () => void;
}

/** E-mail and password, and the code of an authenticator app where the account has one; or a passkey. */
export function SignInForm({ email, atCode = false, onDone }: SignInFormProps) {
  const [needsCode, setNeedsCode] = useState(atCode);
  if (needsCode) return <CodeForm onDone={onDone} onBack={() => setNeedsCode(false)} />;
  const goOn = ({ signedIn }: Answer<'sign-in'>) => (signedIn ? onDone() : setNeedsCode(true));
  return (
    <Stack gap={4}>
      <PasswordForm email={email} onDone={goOn} />
      <PasskeyButton for="sign-in" label="Sign in with a passkey" onDone={onDone} />
    </Stack>
  );
}

interface PasswordFormProps {
  email: string | undefined;
  onDone: (answer: Answer<'sign-in'>) => void;
}

function PasswordForm({ email: known = '', onDone }: PasswordFormProps) {
  const signIn = useCommand('sign-in');
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const problem = signIn.error?.problem;
  return (
    <Form
      label="Sign in"
      errors={problem?.errors}
      onSubmit={() => signIn.mutate({ body: { email, password } }, { onSuccess: onDone })}
      actions={
        <Button type="submit" variant="primary" busy={signIn.isPending} busyLabel="Signing in…">
          Sign in
        </Button>
      }
    >
      <Stack gap={4}>
        <FormProblem problem={problem} />
        <TextInput
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          width="full"
        />
        <TextInput
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          width="full"
        />
      </Stack>
    </Form>
  );
}

function CodeForm({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const finish = useCommand('finish-sign-in');
  const [code, setCode] = useState('');
  const problem = finish.error?.problem;
  return (
    <Form
      label="Second step"
      errors={problem?.errors}
      onSubmit={() => finish.mutate({ body: { code } }, { onSuccess: onDone })}
      actions={
        <>
          <Button type="submit" variant="primary" busy={finish.isPending} busyLabel="Signing in…">
            Go on
          </Button>
          <Button variant="quiet" onPress={onBack}>
            Back to the password
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <FormProblem problem={problem} />
        <CodeField
          label="Code"
          hint="The six digits that your authenticator app shows, or one of your recovery codes."
          value={code}
          onChange={setCode}
        />
      </Stack>
    </Form>
  );
}
