import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import { Page, TextInput, useToast } from '../../ui/index.ts';
import { NewPasswordForm } from './NewPasswordForm.tsx';

/** One's own password. */
export default function ChangePasswordPage() {
  const me = useMe();
  const change = useCommand('change-password');
  const [go, toast] = [useGo(), useToast()];
  const [currentPassword, setCurrent] = useState('');
  const submit = (newPassword: string) =>
    change.mutate(
      { body: { currentPassword, newPassword } },
      {
        onSuccess: () => {
          toast({ text: 'Your password is changed. You are signed out everywhere else.', tone: 'good' });
          go(links.home());
        },
      },
    );
  return (
    <Page
      title="Change your password"
      lede={
        me.demo
          ? 'Everywhere else you are signed out. In this demo one click no longer signs this person in after it.'
          : 'Everywhere else you are signed out.'
      }
      width="narrow"
    >
      <NewPasswordForm
        label="Change your password"
        email={me.email}
        command={change}
        submitLabel="Change it"
        onSubmit={submit}
      >
        <TextInput
          name="currentPassword"
          label="Present password"
          type="password"
          autoComplete="current-password"
          value={currentPassword}
          onChange={setCurrent}
          width="full"
        />
      </NewPasswordForm>
    </Page>
  );
}
