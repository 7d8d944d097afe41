import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf, useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { hasPasskeys } from '../../app/hasPasskeys.ts';
import { makePasskey } from '../../app/passkey.ts';
import { links } from '../../links.ts';
import { Button, Form, FormProblem, Page, Stack, TextInput, useToast } from '../../ui/index.ts';

/** Adds a passkey: the browser makes it, and asks its owner for a finger, a face or a PIN. */
export default function NewPasskeyPage() {
  const begin = useCommand('begin-passkey');
  const add = useCommand('add-passkey');
  const [go, toast] = [useGo(), useToast()];
  const [name, setName] = useState('');
  const made = useMutation({
    mutationFn: async () => {
      const { options } = await begin.mutateAsync({});
      await add.mutateAsync({ body: { name, response: await makePasskey(options) } });
    },
    onSuccess: () => {
      toast({ text: 'The passkey is added. You can sign in with it from now on.', tone: 'good' });
      go(links.account());
    },
  });
  const problem = made.error ? problemOf(made.error) : undefined;
  return (
    <Page
      title="Add a passkey"
      lede="Your browser asks you for a finger, a face or a PIN. What proves that it is you stays on your device."
      breadcrumb={[{ label: 'Account and security', href: links.account() }]}
      width="narrow"
    >
      <Form
        label="Add a passkey"
        errors={problem?.errors}
        onSubmit={() => made.mutate()}
        actions={
          <Button
            type="submit"
            variant="primary"
            busy={made.isPending}
            busyLabel="Waiting for the passkey…"
            disabledReason={hasPasskeys() ? undefined : 'This browser makes no passkeys at this address.'}
          >
            Add it
          </Button>
        }
      >
        <Stack gap={4}>
          <FormProblem problem={problem} />
          <TextInput
            name="name"
            label="Name"
            hint="Where it is kept, so that you know it again: My laptop, Security key."
            value={name}
            onChange={setName}
          />
        </Stack>
      </Form>
    </Page>
  );
}
