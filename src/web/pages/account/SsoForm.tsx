import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer, ApiProblem, BodyInput } from '../../api.ts';
import {
  Button,
  Card,
  DefinitionList,
  Form,
  FormProblem,
  RadioGroup,
  Stack,
  TextInput,
  useToast,
} from '../../ui/index.ts';
import './account.css';

type SingleSignOn = Answer<'read-sso'>;

interface SsoFormProps {
  sso: SingleSignOn;
  /** Whose provider it is: the people it speaks for. */
  people: string;
  command: Pick<UseMutationResult<unknown, ApiProblem, never>, 'error' | 'isPending'>;
  onSet: (body: BodyInput<'set-sso'>, onSuccess: () => void) => void;
}

/** What an organisation's provider has to know, and what we have to know of it. */
export function SsoForm({ sso, people, command, onSet }: SsoFormProps) {
  const toast = useToast();
  const [issuer, setIssuer] = useState(sso.issuer);
  const [clientId, setClientId] = useState(sso.clientId);
  const [clientSecret, setClientSecret] = useState('');
  const [demanded, setDemanded] = useState(sso.demanded);
  const problem = command.error?.problem;
  const submit = () =>
    onSet({ version: sso.version, issuer, clientId, clientSecret, demanded }, () =>
      toast({ text: 'Single sign-on is set.', tone: 'good' }),
    );
  return (
    <Stack gap={5}>
      <Card title="What the provider has to know" level={2}>
        <DefinitionList
          items={[
            { term: 'Redirect address', detail: <code className="secret">{sso.redirectUri}</code> },
            {
              term: 'Where its people sign in',
              detail: sso.signInPath ? (
                <code className="secret">{`${location.origin}${sso.signInPath}`}</code>
              ) : (
                'Stands here once it is set'
              ),
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
          <Button type="submit" variant="primary" busy={command.isPending} busyLabel="Setting it…">
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
            label={`${people} may sign in`}
            value={demanded ? 'sso' : 'any'}
            onChange={(value) => setDemanded(value === 'sso')}
            options={[
              { value: 'any', label: 'Through it, or with their password or passkey' },
              {
                value: 'sso',
                label: 'Through it and no other way',
                ...(!sso.used && {
                  disabledReason:
                    'Somebody has to sign in through it once first, so that nobody is kept out by a slip.',
                }),
              },
            ]}
          />
        </Stack>
      </Form>
    </Stack>
  );
}
