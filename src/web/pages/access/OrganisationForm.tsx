import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Button, Form, FormProblem, Stack, TextInput } from '../../ui/index.ts';

/** Signing in through one's organisation: by its reference, which stands in the address that it gives its people. */
export function OrganisationForm({ organisation: known }: { organisation: string }) {
  const begin = useCommand('begin-sso');
  const [organisation, setOrganisation] = useState(known);
  const problem = begin.error?.problem;
  return (
    <Form
      label="Sign in through your organisation"
      errors={problem?.errors}
      onSubmit={() =>
        begin.mutate({ body: { organisation } }, { onSuccess: ({ address }) => location.assign(address) })
      }
      actions={
        <Button type="submit" busy={begin.isPending} busyLabel="Going there…">
          Go to its sign-in
        </Button>
      }
    >
      <Stack gap={4}>
        <FormProblem problem={problem} />
        <TextInput
          name="organisation"
          label="Reference of your organisation"
          hint="As your administrator gave it, such as P-001."
          autoComplete="organization"
          value={organisation}
          onChange={setOrganisation}
          width="short"
        />
      </Stack>
    </Form>
  );
}
