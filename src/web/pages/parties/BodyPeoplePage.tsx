import { type Answer, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { label } from '../../app/labels.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import { ButtonLink, type Column, DataTable, Empty, Link, Page, Section, Stack, StatusBadge } from '../../ui/index.ts';
import { Account } from './Account.tsx';
import { BODY_NAMES } from './words.ts';

type Person = Answer<'list-body-people'>['rows'][number];

/** The people of the bodies: the User CIO, SECAS, the SSC and DCC. SECAS’s administrator looks after them. */
export default function BodyPeoplePage() {
  const people = useAnswer('list-body-people', {});
  const mayAdd = useMe().roles.includes('secas-administrator');
  return (
    <Page
      title="People of the bodies"
      lede="Who acts for the User CIO, SECAS, the SSC and DCC, and as what. SECAS’s administrator invites them and ends their access."
      actions={
        mayAdd ? (
          <>
            <ButtonLink href={links.bodySingleSignOn()} variant="quiet">
              Single sign-on
            </ButtonLink>
            <ButtonLink href={links.addBodyPerson()} variant="primary">
              Add somebody
            </ButtonLink>
          </>
        ) : undefined
      }
    >
      <Answered answer={people} what="people" shape="table">
        {({ rows }) => (
          <Stack gap={7}>
            {BODY_NAMES.map((body) => (
              <Section key={body} title={label(body)}>
                <DataTable
                  caption={`People of ${label(body)}`}
                  captionHidden
                  columns={rows.some(({ mayAct }) => mayAct) ? [...COLUMNS, AMEND] : COLUMNS}
                  rows={rows.filter((person) => person.body === body)}
                  rowKey={({ id }) => id}
                  empty={<Empty title="Nobody yet" compact />}
                />
              </Section>
            ))}
          </Stack>
        )}
      </Answered>
    </Page>
  );
}

const COLUMNS: readonly Column<Person>[] = [
  {
    key: 'name',
    header: 'Name',
    render: ({ name, active }) => (
      <>
        {name} {active ? null : <StatusBadge>Access ended</StatusBadge>}
      </>
    ),
  },
  { key: 'roles', header: 'May act as', render: ({ roles }) => roles.map(label).join(', ') },
  { key: 'organisation', header: 'Organisation', render: ({ organisation }) => organisation, priority: 2 },
  { key: 'email', header: 'E-mail', render: ({ email }) => <a href={`mailto:${email}`}>{email}</a>, priority: 2 },
  { key: 'account', header: 'Account', render: (person) => <Account person={person} />, priority: 2 },
];

const AMEND: Column<Person> = {
  key: 'amend',
  header: 'Amend',
  render: ({ id, name }) => (
    <Link href={links.bodyPerson(id)} aria-label={`Amend ${name}`}>
      Amend
    </Link>
  ),
};
