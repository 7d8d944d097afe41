import { useEffect } from 'react';
import { type Answer, useCommand } from '../../api.ts';
import { useSearch } from '../../app/address.ts';
import { links } from '../../links.ts';
import { AtText, ButtonLink, Card, Cluster, Loading, Page, Problem, Stack, UiProvider } from '../../ui/index.ts';
import { NewPasswordForm } from './NewPasswordForm.tsx';
import './sign-in.css';

/** Where an invitation leads: one sets a password, and is signed in. */
export default function AcceptInvitationPage() {
  const token = useSearch('token') ?? '';
  const { mutate: read, data: invitation, error } = useCommand('read-invitation');
  useEffect(() => read({ body: { token } }), [read, token]);
  return (
    <UiProvider>
      <main className="sign-in" id="main">
        <Page title="Set your password" eyebrow="Security assessments of the Smart Energy Code">
          <div className="sign-in__one">
            {error ? (
              <Stack gap={4}>
                <Problem problem={error.problem} />
                <Cluster>
                  <ButtonLink href={links.signIn()}>Sign in</ButtonLink>
                </Cluster>
              </Stack>
            ) : null}
            {invitation ? <Accept token={token} invitation={invitation} /> : null}
            {invitation || error ? null : <Loading what="the invitation" shape="cards" rows={1} />}
          </div>
        </Page>
      </main>
    </UiProvider>
  );
}

function Accept({ token, invitation }: { token: string; invitation: Answer<'read-invitation'> }) {
  const accept = useCommand('accept-invitation');
  const { name, email, organisation, expiresAt, leastCharacters } = invitation;
  return (
    <Card title={`For ${name}`} level={2}>
      <Stack gap={4}>
        <p>
          You sign in as <strong>{email}</strong>, for {organisation}. The invitation can be used once, until{' '}
          <AtText at={expiresAt} />.
        </p>
        <NewPasswordForm
          label="Set your password"
          email={email}
          leastCharacters={leastCharacters}
          command={accept}
          submitLabel="Set it and sign in"
          onSubmit={(password) =>
            accept.mutate(
              { body: { token, password } },
              { onSuccess: ({ signedIn }) => location.assign(signedIn ? links.home() : links.signInCode()) },
            )
          }
        />
      </Stack>
    </Card>
  );
}
