import { type Answer, useAnswer, useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useSearch } from '../../app/address.ts';
import { label } from '../../app/labels.ts';
import { links } from '../../links.ts';
import {
  Card,
  type Column,
  DataTable,
  DefinitionList,
  Empty,
  NotFound,
  Page,
  Stack,
  StatusBadge,
} from '../../ui/index.ts';
import { SsoForm } from './SsoForm.tsx';

type BodySingleSignOn = Answer<'list-body-sso'>['rows'][number];

const PEOPLE = { label: 'People of the bodies', href: links.people() };

/** Single sign-on of the organisations of the bodies: all of them, or the one that the address names. */
export default function BodySingleSignOnPage() {
  const [body, organisation] = [useSearch('body'), useSearch('organisation')];
  const answer = useAnswer('list-body-sso', {});
  return (
    <Answered answer={answer} what="single sign-on" shape="table">
      {({ rows }) => {
        if (organisation === null) return <Organisations rows={rows} />;
        const row = rows.find((one) => one.body === body && one.organisation === organisation);
        return row ? <OneOrganisation row={row} /> : <NotFound what="organisation" />;
      }}
    </Answered>
  );
}

function Organisations({ rows }: { rows: readonly BodySingleSignOn[] }) {
  return (
    <Page
      title="Single sign-on of the bodies"
      lede="Each organisation may sign its people in through its own OpenID provider. Its name is what stands beside theirs: whoever carries another name is not signed in by it."
      breadcrumb={[PEOPLE]}
    >
      <DataTable
        caption="Organisations of the bodies"
        captionHidden
        columns={COLUMNS}
        rows={rows}
        rowKey={({ body, organisation }) => `${body} ${organisation}`}
        rowHref={({ body, organisation, people, version }) =>
          people.length > 0 || version > 0 ? links.bodySingleSignOn({ body, organisation }) : undefined
        }
        empty={<Empty title="Nobody acts for a body yet" compact />}
      />
    </Page>
  );
}

const COLUMNS: readonly Column<BodySingleSignOn>[] = [
  { key: 'organisation', header: 'Organisation', render: ({ organisation }) => organisation },
  { key: 'body', header: 'Body', render: ({ body }) => label(body) },
  { key: 'people', header: 'Its people', render: (row) => peopleOf(row) },
  { key: 'state', header: 'Single sign-on', render: (row) => <State row={row} /> },
];

const peopleOf = ({ people, inPerson }: BodySingleSignOn): string =>
  [...people, ...inPerson.map((name) => `${name} (in person)`)].join(', ') || 'Nobody any more';

function State({ row: { version, people, used, demanded } }: { row: BodySingleSignOn }) {
  if (version === 0)
    return <span className="muted">{people.length > 0 ? 'Not set' : 'Never: a Party employs them'}</span>;
  if (!used) return <StatusBadge tone="info">Set, not used yet</StatusBadge>;
  return <StatusBadge tone="good">{demanded ? 'The only way in' : 'In use'}</StatusBadge>;
}

function OneOrganisation({ row }: { row: BodySingleSignOn }) {
  const { body, organisation, people, inPerson } = row;
  const set = useCommand('set-body-sso');
  return (
    <Page
      title={`Single sign-on of ${organisation}`}
      lede="Its people sign in through its own OpenID provider. Only who is invited here gets in. Whoever runs the provider can come in as any of them, so they are told when it is set."
      breadcrumb={[PEOPLE, { label: 'Single sign-on', href: links.bodySingleSignOn() }]}
      width="narrow"
    >
      <Stack gap={5}>
        <Card title="Whom it signs in" level={2}>
          <DefinitionList
            items={[
              { term: 'Acting for', detail: label(body) },
              { term: 'Its people', detail: people.join(', ') || 'Nobody any more' },
              ...(inPerson.length > 0
                ? [{ term: 'In person alone', detail: `${inPerson.join(', ')}: employed by a Party` }]
                : []),
              ...(body === 'secas'
                ? [{ term: 'Never kept out', detail: 'SECAS’s administrators, who can lift it when it fails' }]
                : []),
            ]}
          />
        </Card>
        <SsoForm
          key={row.version}
          sso={row}
          people={`The people of ${organisation}`}
          command={set}
          onSet={(fields, onSuccess) => set.mutate({ body: { body, organisation, ...fields } }, { onSuccess })}
        />
      </Stack>
    </Page>
  );
}
