import { type ReactNode, useState } from 'react';
import type { ApiProblem } from '../../api.ts';
import { Button, Form, FormProblem, Stack, TextInput } from '../../ui/index.ts';

interface NewPasswordFormProps {
  label: string;
  /** Whose password it is. */
  email: string;
  leastCharacters?: number;
  command: { readonly error: ApiProblem | null; readonly isPending: boolean };
  submitLabel: string;
  onSubmit: (password: string) => void;
  /** Fields before the new password. */
  children?: ReactNode;
}

/** The address is there for the reader’s password manager, and is changed elsewhere. */
const stays = () => undefined;

/** A new password, typed once and shown on request. What was refused stands above it, and what was typed stays. */
export function NewPasswordForm(props: NewPasswordFormProps) {
  const { label, email, leastCharacters = 12, command, submitLabel, onSubmit, children } = props;
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const problem = command.error?.problem;
  return (
    <Form
      label={label}
      errors={problem?.errors}
      onSubmit={() => onSubmit(password)}
      actions={
        <>
          <Button type="submit" variant="primary" busy={command.isPending} busyLabel="Sending…">
            {submitLabel}
          </Button>
          <Button variant="quiet" onPress={() => setShown(!shown)}>
            {shown ? 'Hide the password' : 'Show the password'}
          </Button>
        </>
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
          onChange={stays}
          readOnly
          width="full"
        />
        {children}
        <TextInput
          name="password"
          label="New password"
          hint={`At least ${leastCharacters} characters, whichever you like: a few words in a row are long and easy to remember.`}
          type={shown ? 'text' : 'password'}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          width="full"
        />
      </Stack>
    </Form>
  );
}
