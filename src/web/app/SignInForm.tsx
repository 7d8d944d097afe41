import { useState } from 'react';
import { useCommand } from '../api.ts';
import { Button, Form, Problem, Stack, TextInput } from '../ui/index.ts';

interface SignInFormProps {
  email?: string;
  onDone: () => void;
}

/** E-mail and password. */
export function SignInForm({ email: known = '', onDone }: SignInFormProps) {
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
        {problem && problem.errors?.length === 0 ? <Problem problem={problem} /> : null}
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
