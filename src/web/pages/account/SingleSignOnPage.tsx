import { useState } from 'react';
import { type Answer, useAnswer, useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useParam } from '../../app/address.ts';
import { links } from '../../links.ts';
import {
  Button,
  Card,
  DefinitionList,
  Form,
  FormProblem,
  Page,
  RadioGroup,
  Stack,
  TextInput,
  useToast,
} from '../../ui/index.ts';
import './account.css';

type SingleSignOn = Answer<'read-sso'>;

/** Single sign-on of a Party: its own OpenID provider, and whether its people sign in no other way. */
export default function SingleSignOnPage() {
  const partyId = useParam('partyId');
  const answer = useAnswer('read-sso', { params: { partyId } });
  return (
    <Page
      title="Single sign-on"
      lede="The people of the Party sign in through its own OpenID provider. Only who is invited here gets in."
      breadcrumb={[{ label: 'The Party', href: links.party(partyId) }]}
      width="narrow"
    >
      <Answered answer={answer} what="single sign-on" shape="cards">
        {(sso) => <SsoForm key={sso.version} partyId={partyId} sso={sso} />}
      </Answered>
    </Page>
  );
}

function SsoForm({ partyId, sso }: { partyId: string; sso: SingleSignOn }) {
  const set = useCommand('set-sso');
  const toast = useToast();
  const [issuer, setIssuer] = useState(sso.issuer);
  const [clientId, setClientId] = useState(sso.clientId);
  const [clientSecret, setClientSecret] = useState('');
  const [demanded, setDemanded] = useState(sso.demanded);
  const problem = set.error?.problem;
  const submit = () =>
    set.mutate(
      { params: { partyId }, body: { version: sso.version, issuer, clientId, clientSecret, demanded } },
      { onSuccess: () => toast({ text: 'Single sign-on is set.', tone: 'good' }) },
    );
  return (
    <Stack gap={5}>
      <Card title="What your provider has to know" level={2}>
        <DefinitionList
          items={[
            { term: 'Redirect address', detail: <code className="secret">{sso.redirectUri}</code> },
            {
              term: 'Where your people sign in',
              detail: <code className="secret">{`${location.origin}${sso.signInPath}`}</code>,
            },
            { term: 'Used', detail: sso.used ? 'Somebody has signed in through it' : 'Not yet' },
          ]}
        />
      </Card>
      <Form
        label="Single sign-on"
        errors={problem?.errors}
        onSubmit={submit}
        actions={
          <Button type="submit" variant="primary" busy={set.isPending} busyLabel="Setting it…">
            Set it
          </Button>
        }
      >
        <Stack gap={4}>
          <FormProblem problem={problem} />
          <TextInput name="issuer" label="Issuer" type="url" value={issuer} onChange={setIssuer} width="full" />
          <TextInput name="clientId" label="Client id" value={clientId} onChange={setClientId} width="full" />
          <TextInput
            name="clientSecret"
            label="Client secret"
            type="password"
            autoComplete="off"
            optional={sso.version > 0}
            hint={sso.version > 0 ? 'Leave it empty to keep the one there is.' : undefined}
            value={clientSecret}
            onChange={setClientSecret}
            width="full"
          />
          <RadioGroup
            name="demanded"
            label="The people of the Party may sign in"
            value={demanded ? 'sso' : 'any'}
            onChange={(value) => setDemanded(value === 'sso')}
            options={[
              { value: 'any', label: 'Through it, or with their password or passkey' },
              {
                value: 'sso',
                label: 'Through it and no other way',
                ...(!sso.used && {
                  disabledReason: 'Sign in through it once first, so that nobody is kept out by a slip.',
                }),
              },
            ]}
          />
        </Stack>
      </Form>
    </Stack>
  );
}
