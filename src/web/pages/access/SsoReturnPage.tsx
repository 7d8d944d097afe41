import { useEffect, useRef } from 'react';
import { useCommand } from '../../api.ts';
import { useSearch } from '../../app/address.ts';
import { links } from '../../links.ts';
import { ButtonLink, Cluster, Loading, Page, Problem, Stack, UiProvider } from '../../ui/index.ts';
import './sign-in.css';

/** Where an organisation's sign-in sends the browser back to: what it brought is handed in, and one is signed in. */
export default function SsoReturnPage() {
  const [state, code, iss] = [useSearch('state') ?? '', useSearch('code') ?? '', useSearch('iss')];
  const { mutate: finish, error } = useCommand('finish-sso');
  const handedIn = useRef(false);
  useEffect(() => {
    // Once: what came back is good for one time.
    if (!handedIn.current)
      finish(
        { body: { state: state || 'none', code: code || 'none', ...(iss && { iss }) } },
        { onSuccess: () => location.replace(links.home()) },
      );
    handedIn.current = true;
  }, [finish, state, code, iss]);
  return (
    <UiProvider>
      <main className="sign-in" id="main">
        <Page
          title={error ? 'Signing in through your organisation' : 'Signing you in'}
          eyebrow="Security assessments of the Smart Energy Code"
        >
          <div className="sign-in__one">
            {error ? (
              <Stack gap={4}>
                <Problem problem={error.problem} />
                <Cluster>
                  <ButtonLink href={links.signIn()}>Back to signing in</ButtonLink>
                </Cluster>
              </Stack>
            ) : (
              <Loading what="your account" shape="cards" rows={1} />
            )}
          </div>
        </Page>
      </main>
    </UiProvider>
  );
}
