import { useEffect, useRef, useState } from 'react';
import { type Answer, useCommand } from '../../api.ts';
import { CodeField } from '../../app/CodeField.tsx';
import { links } from '../../links.ts';
import { Button, Card, Form, FormProblem, Loading, Page, Problem, Stack } from '../../ui/index.ts';
import { QrCode } from './QrCode.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import './account.css';

/** Sets up an authenticator app: scan, show a code, keep the recovery codes. */
export default function AuthenticatorPage() {
  const begin = useCommand('begin-authenticator');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begun = useRef(false);
  useEffect(() => {
    // Once: each time makes another secret, and the app has scanned the first.
    if (!begun.current) begin.mutate({});
    begun.current = true;
  }, [begin.mutate]);
  return (
    <Page
      title="Set up an authenticator app"
      lede="Any app that shows six digits for half a minute will do, such as the one that is in your password manager."
      breadcrumb={[{ label: 'Account and security', href: links.account() }]}
      width="narrow"
    >
      {codes ? <RecoveryCodes codes={codes} /> : null}
      {begin.error ? <Problem problem={begin.error.problem} onRetry={() => begin.mutate({})} /> : null}
      {begin.data && !codes ? <Scan begun={begin.data} onDone={setCodes} /> : null}
      {begin.isPending ? <Loading what="the secret" shape="cards" rows={1} /> : null}
    </Page>
  );
}

interface ScanProps {
  begun: Answer<'begin-authenticator'>;
  onDone: (recoveryCodes: readonly string[]) => void;
}

function Scan({ begun: { uri, secret }, onDone }: ScanProps) {
  const confirm = useCommand('confirm-authenticator');
  const [code, setCode] = useState('');
  const problem = confirm.error?.problem;
  return (
    <Stack gap={5}>
      <Card title="1. Scan this with the app" level={2}>
        <Stack gap={3}>
          <QrCode text={uri} label="The secret for your authenticator app, as a QR code" />
          <p>
            Or type this into it: <code className="secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </Stack>
      </Card>
      <Card title="2. Enter the code it shows" level={2}>
        <Form
          label="Confirm the app"
          errors={problem?.errors}
          onSubmit={() =>
            confirm.mutate({ body: { code } }, { onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes) })
          }
          actions={
            <Button type="submit" variant="primary" busy={confirm.isPending} busyLabel="Checking…">
              Use this app
            </Button>
          }
        >
          <Stack gap={4}>
            <FormProblem problem={problem} />
            <CodeField label="Code" value={code} onChange={setCode} />
          </Stack>
        </Form>
      </Card>
    </Stack>
  );
}
