import { type Answer, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { label } from '../../app/labels.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import { ActionButton, ButtonLink, type Column, DataTable, Empty, Link, Section, StatusBadge } from '../../ui/index.ts';
import { Account } from './Account.tsx';
import { actionOf, type Party } from './party.ts';

type Person = Answer<'list-people'>['rows'][number];

/** The people who act for a party. */
export function People({ party }: { party: Party }) {
  const people = useAnswer('list-people', { params: { partyId: party.id } });
  const add = actionOf(party, 'add-person');
  const { partyId, roles } = useMe();
  const setsSso =
    roles.includes('secas-administrator') || (roles.includes('party-administrator') && partyId === party.id);
  return (
    <Section
      title="People"
      description="They act for the Party here, and its letters go to them."
      actions={
        <>
          {setsSso ? (
            <ButtonLink size="s" variant="quiet" href={links.party(party.id, 'single-sign-on')}>
              Single sign-on
            </ButtonLink>
          ) : null}
          {add ? (
            <ActionButton action={add} label="Add somebody" size="s" href={links.party(party.id, 'people/add')} />
          ) : null}
        </>
      }
    >
      <Answered answer={people} what="people" shape="table">
        {({ rows }) => (
          <DataTable
            caption="People"
            captionHidden
            columns={rows.some(({ mayAct }) => mayAct) ? [...COLUMNS, amendColumn(party.id)] : COLUMNS}
            rows={rows}
            rowKey={({ id }) => id}
            empty={
              <Empty title="Nobody yet" compact>
                <p>Add the Party’s administrator first.</p>
              </Empty>
            }
          />
        )}
      </Answered>
    </Section>
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
  { key: 'title', header: 'Position', render: ({ jobTitle }) => jobTitle || <span className="muted">–</span> },
  { key: 'roles', header: 'May act as', render: ({ roles }) => roles.map(label).join(', ') },
  { key: 'email', header: 'E-mail', render: ({ email }) => <a href={`mailto:${email}`}>{email}</a>, priority: 2 },
  { key: 'account', header: 'Account', render: (person) => <Account person={person} />, priority: 2 },
  { key: 'phone', header: 'Phone', render: ({ phone }) => phone || <span className="muted">–</span>, priority: 3 },
];

const amendColumn = (partyId: string): Column<Person> => ({
  key: 'amend',
  header: 'Amend',
  render: ({ id, name, mayAct }) =>
    mayAct ? (
      <Link href={links.party(partyId, `people/${id}`)} aria-label={`Amend ${name}`}>
        Amend
      </Link>
    ) : (
      <span className="muted">–</span>
    ),
});
