import { useState } from 'react';
import { type Answer, useCommand } from '../../api.ts';
import { links } from '../../links.ts';
import {
  Button,
  ButtonLink,
  Card,
  CheckboxGroup,
  Cluster,
  Form,
  FormProblem,
  Page,
  RadioGroup,
  Select,
  Stack,
  TextInput,
  useToast,
} from '../../ui/index.ts';
import './account.css';
import { MODULES, type ModuleName, moduleName } from './modules.ts';

const DAYS = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: '365 days' },
] as const;

/** Makes an API token, and shows it: this once. */
export default function NewApiTokenPage() {
  const create = useCommand('create-api-token');
  return (
    <Page
      title="Make an API token"
      lede="A program that sends it acts in your name, and sees no more than you do."
      breadcrumb={[{ label: 'Account and security', href: links.account() }]}
      width="narrow"
    >
      {create.data ? <Made token={create.data.token} /> : <TokenForm create={create} />}
    </Page>
  );
}

function TokenForm({ create }: { create: ReturnType<typeof useCommand<'create-api-token'>> }) {
  const [name, setName] = useState('');
  const [modules, setModules] = useState<ModuleName[]>([]);
  const [may, setMay] = useState<'read' | 'change'>('read');
  const [days, setDays] = useState('30');
  const problem = create.error?.problem;
  const submit = () => create.mutate({ body: { name, modules, mayChange: may === 'change', days: Number(days) } });
  return (
    <Form
      label="Make an API token"
      errors={problem?.errors}
      onSubmit={submit}
      actions={
        <Button type="submit" variant="primary" busy={create.isPending} busyLabel="Making it…">
          Make it
        </Button>
      }
    >
      <Stack gap={4}>
        <FormProblem problem={problem} />
        <TextInput
          name="name"
          label="Name"
          hint="Which program it is for, so that you know it again."
          value={name}
          onChange={setName}
        />
        <RadioGroup
          name="mayChange"
          label="It may"
          value={may}
          onChange={setMay}
          options={[
            { value: 'read', label: 'Read' },
            { value: 'change', label: 'Read and change', hint: 'Never what asks you to show who you are.' },
          ]}
        />
        <CheckboxGroup
          name="modules"
          label="What belongs to"
          values={modules}
          onChange={setModules}
          columns
          options={MODULES.map((module) => ({ value: module, label: moduleName(module) }))}
        />
        <Select name="days" label="It can be used for" value={days} onChange={setDays} options={DAYS} />
      </Stack>
    </Form>
  );
}

function Made({ token }: { token: Answer<'create-api-token'>['token'] }) {
  const toast = useToast();
  const copy = () =>
    void navigator.clipboard.writeText(token).then(() => toast({ text: 'The API token is copied.', tone: 'good' }));
  return (
    <Card title="Keep it now: it is not shown again" level={2} tone="warn">
      <Stack gap={4}>
        <p>
          <code className="secret">{token}</code>
        </p>
        <p>
          Send it in the header <code>Authorization: Bearer …</code>. Whoever has it acts in your name: keep it as you
          keep a password.
        </p>
        <Cluster>
          {navigator.clipboard ? <Button onPress={copy}>Copy it</Button> : null}
          <ButtonLink href={links.account()}>Done</ButtonLink>
        </Cluster>
      </Stack>
    </Card>
  );
}
