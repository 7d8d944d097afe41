import { useState } from 'react';
import { type Answer, type QueryInput, useAnswer } from '../../api.ts';
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
  Link,
  Page,
  Pagination,
  Select,
  StatusBadge,
  TextInput,
} from '../../ui/index.ts';
import { CATEGORIES } from './words.ts';

type Row = Answer<'list-parties'>['rows'][number];

const STEP = 100;
const MOST = 200;

/** The register of parties, to find one and to see who is a User in which role. */
export default function PartiesPage() {
  const { side } = useMe();
  const [search, setSearch] = useFilter('search');
  const [category, setCategory] = useFilter('category');
  const [limit, setLimit] = useState(STEP);
  const filter = { category, search: search.trim(), limit } as unknown as QueryInput<'list-parties'>;
  const parties = useAnswer('list-parties', { query: filter }, { keepPrevious: true });
  return (
    <Page
      marking="green"
      title="Parties"
      lede="Every Party in the register, in which User Roles it is a User, and which it is still entering."
      actions={
        side === 'secas' ? (
          <ButtonLink href={links.registerParty()} variant="primary">
            Register a Party
          </ButtonLink>
        ) : undefined
      }
    >
      <Filters label="Find a Party">
        <TextInput name="search" label="Name, reference or group" type="search" value={search} onChange={setSearch} />
        <Select
          name="category"
          label="Category"
          placeholder="Any category"
          options={CATEGORIES}
          value={category}
          onChange={setCategory}
        />
      </Filters>
      <Answered answer={parties} what="parties" shape="table">
        {({ rows, total }) => (
          <>
            <DataTable
              caption="Parties"
              captionHidden
              columns={COLUMNS}
              rows={rows}
              rowKey={({ id }) => id}
              rowHref={({ id }) => links.party(id)}
              empty={
                <Empty title="No Party fits" compact>
                  <p>{search || category ? 'Try another name or category.' : 'SECAS registers each Party.'}</p>
                </Empty>
              }
            />
            <Pagination
              shown={rows.length}
              total={total}
              noun={total === 1 ? 'Party' : 'Parties'}
              more={rows.length < total && limit < MOST}
              busy={parties.isPlaceholderData}
              onMore={() => setLimit(Math.min(MOST, limit + STEP))}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', header: 'Party', render: ({ name }) => name, sortBy: ({ name }) => name },
  { key: 'ref', header: 'Reference', render: ({ ref }) => ref, sortBy: ({ ref }) => ref, priority: 2 },
  {
    key: 'category',
    header: 'Category',
    render: ({ category }) => label(category),
    sortBy: ({ category }) => category,
  },
  {
    key: 'roles',
    header: 'User Roles',
    render: ({ userRoles }) =>
      userRoles.length === 0 ? (
        <span className="muted">None</span>
      ) : (
        userRoles.map(({ role }) => label(role)).join(', ')
      ),
    sortBy: ({ userRoles }) => userRoles.length,
    priority: 2,
  },
  { key: 'entry', header: 'User Entry', render: (row) => <Entry row={row} />, sortBy: (row) => waiting(row) },
  {
    key: 'group',
    header: 'Group',
    render: ({ groupName }) => groupName ?? <span className="muted">–</span>,
    sortBy: ({ groupName }) => groupName,
    priority: 3,
  },
  {
    key: 'open',
    header: 'Assessment open',
    render: ({ openAssessment }) =>
      openAssessment ? (
        <Link href={links.assessment(openAssessment.id)}>{openAssessment.ref}</Link>
      ) : (
        <span className="muted">None</span>
      ),
    sortBy: ({ openAssessment }) => openAssessment?.ref ?? null,
    priority: 3,
  },
];

const waiting = ({ userRoles }: Row): number => userRoles.filter(({ enteredOn }) => enteredOn === null).length;

function Entry({ row }: { row: Row }) {
  const left = waiting(row);
  if (row.userRoles.length === 0) return <span className="muted">–</span>;
  if (left === 0) return <StatusBadge tone="good">Complete</StatusBadge>;
  return (
    <StatusBadge tone="info">
      {left === row.userRoles.length ? 'In User Entry' : `${left} of ${row.userRoles.length} to enter`}
    </StatusBadge>
  );
}
