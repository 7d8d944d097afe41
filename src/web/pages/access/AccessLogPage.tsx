import { useState } from 'react';
import { type Answer, addressOf, type QueryInput, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useFilter } from '../../app/address.ts';
import { links } from '../../links.ts';
import { DownloadIcon } from '../../ui/icons.ts';
import {
  AtText,
  ButtonLink,
  type Column,
  DataTable,
  DateField,
  Empty,
  Filters,
  humanise,
  Link,
  Page,
  Pagination,
  parseDay,
  Select,
  StatusBadge,
} from '../../ui/index.ts';

type Row = Answer<'list-access-log'>['rows'][number];
type Query = QueryInput<'list-access-log'>;

const STEP = 50;
const MOST = 200;

/** Who read what is sensitive, and what was refused to whom. For auditors; their own reads are listed when asked for. */
export default function AccessLogPage() {
  const [outcome, setOutcome] = useFilter('outcome');
  const [from, setFrom] = useFilter('from');
  const [until, setUntil] = useFilter('until');
  const [own, setOwn] = useFilter('own');
  const [assessmentId, setAssessmentId] = useFilter('assessmentId');
  const [limit, setLimit] = useState(STEP);
  const filter = {
    ...(outcome && { outcome }),
    ...(parseDay(from) && { from }),
    ...(parseDay(until) && { until }),
    ...(own && { ownIncluded: 'true' }),
    ...(assessmentId && { assessmentId }),
  } as unknown as QueryInput<'download-access-log'>;
  const lines = useAnswer('list-access-log', { query: { ...filter, limit } as Query }, { keepPrevious: true });
  return (
    <Page
      title="Access log"
      marking="red"
      lede="Reads of reports, evidence, papers and whatever else is sensitive, and attempts that were refused. Visible to: auditors."
      actions={
        <ButtonLink href={addressOf('download-access-log', { query: filter })} icon={DownloadIcon} download>
          CSV
        </ButtonLink>
      }
    >
      <Filters label="Filter the access log">
        <Select
          name="outcome"
          label="Show"
          placeholder="Reads and refusals"
          options={[
            { value: 'read', label: 'Reads' },
            { value: 'refused', label: 'Refused attempts' },
          ]}
          value={outcome}
          onChange={setOutcome}
        />
        <Select
          name="own"
          label="My own reads"
          placeholder="Left out"
          options={[{ value: 'yes', label: 'Included' }]}
          value={own}
          onChange={setOwn}
        />
        <Select
          name="assessment"
          label="Assessment"
          placeholder="Any"
          options={assessmentId ? [{ value: assessmentId, label: 'The one chosen' }] : []}
          value={assessmentId}
          onChange={setAssessmentId}
        />
        <DateField name="from" label="From" value={from} onChange={setFrom} />
        <DateField name="until" label="Until" value={until} onChange={setUntil} />
      </Filters>
      <Answered answer={lines} what="lines" shape="table">
        {({ rows, keptMonths }) => (
          <>
            <DataTable
              caption="Access log"
              captionHidden
              columns={COLUMNS}
              rows={rows}
              rowKey={({ id }) => id}
              empty={
                <Empty title="No lines" compact>
                  <p>None fits the filter. Lines are kept for {keptMonths} months.</p>
                </Empty>
              }
            />
            <Pagination
              shown={rows.length}
              noun={rows.length === 1 ? 'line' : 'lines'}
              more={rows.length === limit && limit < MOST}
              busy={lines.isPlaceholderData}
              onMore={() => setLimit(Math.min(MOST, limit + STEP))}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}

/** Why an attempt was refused, in words. */
const REASONS: Readonly<Record<string, string>> = {
  'not-permitted': 'Not for this role',
  'not-found': 'Not there, or not theirs to see',
  'beyond-token-scope': 'Not what the API token is for',
  'step-up-needed': 'Had not shown again who they are',
  'wrong-credentials': 'Wrong e-mail or password',
  'too-many-attempts': 'Too many attempts',
};

const COLUMNS: readonly Column<Row>[] = [
  { key: 'at', header: 'When', render: ({ at }) => <AtText at={at} />, sortBy: ({ at }) => at },
  {
    key: 'person',
    header: 'Who',
    render: ({ person }) =>
      person ? `${person.name}, ${person.organisation}` : <span className="muted">Nobody signed in</span>,
    sortBy: ({ person }) => person?.name ?? '',
  },
  {
    key: 'operation',
    header: 'What',
    render: ({ operation }) => humanise(operation),
    sortBy: ({ operation }) => operation,
  },
  {
    key: 'assessment',
    header: 'Of',
    render: ({ assessment }) =>
      assessment ? (
        <Link href={links.assessment(assessment.id)}>{`${assessment.ref}, ${assessment.partyName}`}</Link>
      ) : (
        <span className="muted">–</span>
      ),
    priority: 2,
  },
  {
    key: 'outcome',
    header: 'Outcome',
    render: ({ outcome, reason }) =>
      outcome === 'read' ? (
        <StatusBadge tone="neutral">Read</StatusBadge>
      ) : (
        <StatusBadge tone="bad">{`Refused: ${REASONS[reason ?? ''] ?? 'see the reason'}`}</StatusBadge>
      ),
    sortBy: ({ outcome }) => outcome,
  },
  { key: 'network', header: 'From', render: ({ network }) => network, priority: 2 },
];
