import { type Answer, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useFilter } from '../../app/address.ts';
import { label } from '../../app/labels.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  Empty,
  Filters,
  Page,
  Section,
  Select,
  Stack,
  StatusBadge,
  TextInput,
} from '../../ui/index.ts';
import { Account } from './Account.tsx';
import { BODIES, BODY_NAMES } from './words.ts';

type Person = Answer<'list-body-people'>['rows'][number];

/** The people of the bodies: the User CIO, SECAS, the SSC and DCC. SECAS’s administrator looks after them. */
export default function BodyPeoplePage() {
  const people = useAnswer('list-body-people', {});
  const mayAdd = useMe().roles.includes('secas-administrator');
  const [search, setSearch] = useFilter('search');
  const [body, setBody] = useFilter('body');
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
      <Filters label="Find somebody">
        <TextInput
          name="search"
          label="Name, organisation or e-mail"
          type="search"
          value={search}
          onChange={setSearch}
        />
        <Select name="body" label="Acts for" placeholder="Any body" options={BODIES} value={body} onChange={setBody} />
      </Filters>
      <Answered answer={people} what="people" shape="table">
        {({ rows }) => <Bodies rows={rows.filter(fitting(search, body))} filtered={search !== '' || body !== ''} />}
      </Answered>
    </Page>
  );
}

function Bodies({ rows, filtered }: { rows: readonly Person[]; filtered: boolean }) {
  if (rows.length === 0)
    return (
      <Empty title="Nobody fits" compact>
        <p>Try another name, or any body.</p>
      </Empty>
    );
  // While somebody is looked for, a body without a find says nothing.
  const shown = BODY_NAMES.filter((name) => !filtered || rows.some((person) => person.body === name));
  return (
    <Stack gap={7}>
      {shown.map((name) => (
        <Section key={name} title={label(name)}>
          <DataTable
            caption={`People of ${label(name)}`}
            captionHidden
            columns={COLUMNS}
            rows={rows.filter((person) => person.body === name)}
            rowKey={({ id }) => id}
            rowHref={({ id, mayAct }) => (mayAct ? links.bodyPerson(id) : undefined)}
            empty={<Empty title="Nobody yet" compact />}
          />
        </Section>
      ))}
    </Stack>
  );
}

/** Whether somebody is meant by the filter, whatever the case and the accents. */
function fitting(search: string, body: string): (person: Person) => boolean {
  const words = plain(search.trim());
  return (person) =>
    (body === '' || person.body === body) &&
    [person.name, person.organisation, person.email].some((text) => plain(text).includes(words));
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

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
  {
    key: 'organisation',
    header: 'Organisation',
    render: ({ organisation }) => organisation,
    priority: 2,
    notOnPhones: true,
  },
  {
    key: 'email',
    header: 'E-mail',
    render: ({ email }) => <a href={`mailto:${email}`}>{email}</a>,
    priority: 2,
    notOnPhones: true,
  },
  { key: 'account', header: 'Account', render: (person) => <Account person={person} />, priority: 2 },
];
