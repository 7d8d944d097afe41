import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import { ButtonLink, Page, Section } from '../../ui/index.ts';
import { ApiTokens } from './ApiTokens.tsx';
import { Passkeys } from './Passkeys.tsx';
import { SecondStep } from './SecondStep.tsx';
import { Sessions } from './Sessions.tsx';

/** How one signs in, where one is signed in, and what one's programs may do. */
export default function AccountPage() {
  const me = useMe();
  return (
    <Page
      title="Account and security"
      lede={`You sign in as ${me.email}. What changes here is written down, and you are told of it.`}
    >
      <Section
        title="Password"
        description="When you change it, you are signed out everywhere else."
        actions={<ButtonLink href={links.password()}>Change your password</ButtonLink>}
      />
      <SecondStep />
      <Passkeys />
      <Sessions />
      <ApiTokens />
      {me.partyId && me.roles.includes('party-administrator') ? (
        <Section
          title="Single sign-on of your organisation"
          description="Your people sign in through your own OpenID provider."
          actions={<ButtonLink href={links.party(me.partyId, 'single-sign-on')}>Set it</ButtonLink>}
        />
      ) : null}
    </Page>
  );
}
