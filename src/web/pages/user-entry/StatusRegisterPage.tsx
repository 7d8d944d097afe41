import { type Answer, type QueryInput, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useFilter } from '../../app/address.ts';
import { label, outcomeTone, shortLabel } from '../../app/labels.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import {
  type Column,
  DataTable,
  DayText,
  Empty,
  Filters,
  Link,
  Page,
  plural,
  Select,
  Stack,
  StatusBadge,
  unbroken,
} from '../../ui/index.ts';
import { STATUSES } from './statuses.ts';

type Row = Answer<'list-status-register'>['rows'][number];

/** The status register: the newest assurance status of each Party in each of its roles. DCC sees yes or no only. */
export default function StatusRegisterPage() {
  const { side } = useMe();
  const [status, setStatus] = useFilter('status');
  const brief = side === 'dcc';
  const query = (status && !brief ? { status } : {}) as QueryInput<'list-status-register'>;
  const register = useAnswer('list-status-register', { query }, { keepPrevious: true });
  return (
    <Page
      title={brief ? 'User Entry' : 'Assurance statuses'}
      marking="amber"
      lede={
        brief
          ? 'Whether the security requirement of User Entry is met, for each Party in each role.'
          : 'The newest status that the SSC set for each Party in each role, and what it means for User Entry.'
      }
    >
      <Stack gap={4}>
        {brief ? null : (
          <Filters label="Filter the register">
            <Select
              name="status"
              label="Status"
              placeholder="Any status"
              options={STATUSES}
              value={status}
              onChange={setStatus}
            />
          </Filters>
        )}
        <Answered answer={register} what="status register" shape="table">
          {({ rows }) => (
            <>
              <p className="muted">{plural(rows.length, 'line')}</p>
              <DataTable
                caption="Status register"
                captionHidden
                columns={brief ? [PARTY, ROLE, ENTRY] : [PARTY, ROLE, STATUS, SET, ENTRY]}
                rows={rows}
                rowKey={({ party, userRole }) => `${party.id} ${userRole}`}
                rowHref={({ party }) => links.userEntry(party.ref)}
                empty={
                  <Empty title="No lines" compact>
                    <p>{status ? 'None has this status.' : 'A line appears when a Party has a User Role.'}</p>
                  </Empty>
                }
              />
            </>
          )}
        </Answered>
      </Stack>
    </Page>
  );
}

const PARTY: Column<Row> = {
  key: 'party',
  header: 'Party',
  render: ({ party }) => `${party.name} (${party.ref})`,
  sortBy: ({ party }) => party.name,
};
const ROLE: Column<Row> = {
  key: 'role',
  header: 'User Role',
  render: ({ userRole }) => label(userRole),
  sortBy: ({ userRole }) => userRole,
};
const STATUS: Column<Row> = {
  key: 'status',
  header: 'Status',
  render: ({ status }) =>
    status ? (
      <StatusBadge tone={outcomeTone(status)}>{shortLabel(status)}</StatusBadge>
    ) : (
      <StatusBadge>None yet</StatusBadge>
    ),
  sortBy: ({ status }) => status,
};
const SET: Column<Row> = {
  key: 'set',
  header: 'Set on',
  render: ({ sinceOn, decisionRef, assessment }) =>
    sinceOn ? (
      <>
        <DayText day={sinceOn} />
        {assessment ? (
          <div>
            {decisionRef ? <>{unbroken(decisionRef)}, </> : null}
            <Link href={links.assessment(assessment.id)}>{assessment.ref}</Link>
          </div>
        ) : null}
      </>
    ) : (
      <span className="muted">—</span>
    ),
  sortBy: ({ sinceOn }) => sinceOn,
};
const ENTRY: Column<Row> = {
  key: 'entry',
  header: 'User Entry',
  render: ({ mayCompleteEntry, enteredOn }) => (
    <>
      {mayCompleteEntry ? (
        <StatusBadge tone="good">Requirement met</StatusBadge>
      ) : (
        <StatusBadge tone="warn">Requirement not met</StatusBadge>
      )}
      <div className="muted">
        {enteredOn ? (
          <>
            Complete since <DayText day={enteredOn} />
          </>
        ) : (
          'Not complete'
        )}
      </div>
    </>
  ),
  sortBy: ({ mayCompleteEntry, enteredOn }) => `${Number(mayCompleteEntry)} ${enteredOn ?? ''}`,
};
