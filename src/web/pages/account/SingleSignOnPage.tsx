import { useAnswer, useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useParam } from '../../app/address.ts';
import { links } from '../../links.ts';
import { Page } from '../../ui/index.ts';
import { SsoForm } from './SsoForm.tsx';

/** Single sign-on of a Party: its own OpenID provider, and whether its people sign in no other way. */
export default function SingleSignOnPage() {
  const partyId = useParam('partyId');
  const answer = useAnswer('read-sso', { params: { partyId } });
  const set = useCommand('set-sso');
  return (
    <Page
      title="Single sign-on"
      lede="The people of the Party sign in through its own OpenID provider. Only who is invited here gets in."
      breadcrumb={[{ label: 'The Party', href: links.party(partyId) }]}
      width="narrow"
    >
      <Answered answer={answer} what="single sign-on" shape="cards">
        {(sso) => (
          <SsoForm
            key={sso.version}
            sso={sso}
            people="The people of the Party"
            command={set}
            onSet={(body, onSuccess) => set.mutate({ params: { partyId }, body }, { onSuccess })}
          />
        )}
      </Answered>
    </Page>
  );
}
