import { useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useParam } from '../../app/address.ts';
import { label } from '../../app/labels.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import {
  ActionButton,
  DayText,
  DefinitionList,
  Link,
  Page,
  Section,
  Stack,
  type TermDetail,
  VisibleTo,
} from '../../ui/index.ts';
import { Figures } from './Figures.tsx';
import { People } from './People.tsx';
import { actionOf, type Party } from './party.ts';
import { Roles, Systems } from './RolesAndSystems.tsx';
import { Assessments, Bookings } from './Rounds.tsx';
import { SharedAssurance } from './SharedAssurance.tsx';
import { WhatIsDue } from './WhatIsDue.tsx';

/** One party: what is due of it and why, its cycle, and everything the register says of it. */
export default function PartyPage() {
  const partyId = useParam('partyId');
  const party = useAnswer('read-party', { params: { partyId } });
  return (
    <Answered answer={party} what="party">
      {(data) => <Shown party={data} />}
    </Answered>
  );
}

function Shown({ party }: { party: Party }) {
  const { side, roles } = useMe();
  const amend = actionOf(party, 'amend-party');
  const concerned = side === 'party' || side === 'cio' || side === 'secas';
  return (
    <Page
      marking="amber"
      title={party.name}
      eyebrow={`${party.ref} · ${label(party.category)}`}
      breadcrumb={side === 'party' ? [] : [{ label: 'Parties', href: links.parties() }]}
      actions={amend ? <ActionButton action={amend} label="Amend" href={links.party(party.id, 'amend')} /> : undefined}
    >
      <Stack gap={7}>
        {concerned ? <Obligations partyId={party.id} /> : null}
        <Section title="In the register">
          <DefinitionList items={factsOf(party)} />
        </Section>
        <Roles party={party} />
        <Systems party={party} />
        {concerned && party.systems.some(({ provider }) => provider) ? <SharedAssurance partyId={party.id} /> : null}
        {party.premises ? <Figures party={party} premises={party.premises} /> : null}
        {concerned ? <People party={party} /> : null}
        {roles.includes('dcc-user-entry') ? null : <Assessments partyId={party.id} />}
        {concerned ? <Bookings party={party} /> : null}
      </Stack>
    </Page>
  );
}

function Obligations({ partyId }: { partyId: string }) {
  const obligations = useAnswer('read-obligations', { params: { partyId } });
  return (
    <Answered answer={obligations} what="obligations" shape="text">
      {(data) => <WhatIsDue obligations={data} />}
    </Answered>
  );
}

function factsOf({ accededOn, groupName, sites, users, visibleTo }: Party): TermDetail[] {
  return [
    { term: 'Acceded on', detail: <DayText day={accededOn} /> },
    { term: 'Group', detail: groupName ?? 'None' },
    { term: 'Sites', detail: sites.length === 0 ? 'None entered' : <List items={sites} /> },
    ...(users
      ? [
          {
            term: 'Its Users',
            detail: (
              <>
                {users.length === 0 ? (
                  'None now'
                ) : (
                  <ul className="plain-list">
                    {users.map(({ id, name }) => (
                      <li key={id}>
                        <Link href={links.party(id)}>{name}</Link>
                      </li>
                    ))}
                  </ul>
                )}
                <VisibleTo to={visibleTo.users} />
              </>
            ),
          },
        ]
      : []),
  ];
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className="plain-list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
