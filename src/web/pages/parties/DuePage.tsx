import { useState } from 'react';
import { type Answer, addressOf, type QueryInput, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useFilter } from '../../app/address.ts';
import { label, shortLabel } from '../../app/labels.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import { DownloadIcon } from '../../ui/icons.ts';
import {
  Button,
  ButtonLink,
  Cluster,
  type Column,
  DataTable,
  DayText,
  Due,
  Empty,
  Filters,
  formatCount,
  Page,
  Pagination,
  Select,
  Stack,
  StatusBadge,
  TextInput,
  useToday,
} from '../../ui/index.ts';
import { quartersFrom } from './quarters.ts';
import { CYCLE_CATEGORIES, DUE_STATES, dueTone, KINDS } from './words.ts';

type List = Answer<'list-obligations'>;
type Row = List['rows'][number];

/** What is due of everyone one may see, what needs doing first on top. */
export default function DuePage() {
  const { side } = useMe();
  const [state, setState] = useFilter('state');
  const [kind, setKind] = useFilter('kind');
  const [category, setCategory] = useFilter('category');
  const [search, setSearch] = useFilter('search');
  const [quarter, setQuarter] = useFilter('quarter');
  const quarters = quartersFrom(useToday());
  const [dueFrom = '', dueTo = ''] = quarter.split('_');
  const filter = { state, kind, category, search: search.trim(), dueFrom, dueTo };
  const due = useDue(filter);
  const files = {
    csv: addressOf('download-obligations', { query: filter as unknown as QueryInput<'download-obligations'> }),
    xlsx: addressOf('download-obligations-workbook', {
      query: filter as unknown as QueryInput<'download-obligations-workbook'>,
    }),
  };
  return (
    <Page
      marking="amber"
      title="What is due"
      lede={
        side === 'party'
          ? 'The assessments that are due of your organisation, and what it has to tell. Your own page says why, step by step.'
          : 'Every assessment that is due and everything to be told, by the rules of today; what needs doing first is on top.'
      }
      actions={
        <Cluster>
          <ButtonLink href={links.dueCalendar()} variant="secondary">
            Calendar year
          </ButtonLink>
          <ButtonLink href={links.dueForecast()} variant="secondary">
            Six years
          </ButtonLink>
          {side === 'secas' ? (
            <ButtonLink href={links.whatIfForAll()} variant="secondary">
              What if …?
            </ButtonLink>
          ) : null}
          {side === 'secas' ? (
            <ButtonLink href={links.importInventory()} variant="secondary">
              Import DCC’s inventory
            </ButtonLink>
          ) : null}
        </Cluster>
      }
    >
      {side === 'party' ? null : (
        <Filters label="Filter what is due">
          <TextInput name="search" label="Party" type="search" value={search} onChange={setSearch} />
          <Select name="kind" label="Kind" placeholder="Any kind" options={KINDS} value={kind} onChange={setKind} />
          <Select
            name="category"
            label="Row of the cycle table"
            placeholder="Any row"
            options={CYCLE_CATEGORIES}
            value={category}
            onChange={setCategory}
          />
          <Select
            name="state"
            label="How it stands"
            placeholder="In any state"
            options={DUE_STATES}
            value={state}
            onChange={setState}
          />
          <Select
            name="quarter"
            label="Due in"
            placeholder="Any quarter"
            options={quarters}
            value={quarter}
            onChange={setQuarter}
          />
        </Filters>
      )}
      <Answered answer={due.page} what="obligations" shape="table">
        {(list) => (
          <Shown list={list} due={due} state={state} onState={setState} ofOne={side === 'party'} files={files} />
        )}
      </Answered>
    </Page>
  );
}

/** The pages of the list so far; another filter begins again. */
function useDue(filter: Readonly<Record<string, string>>) {
  const key = JSON.stringify(filter);
  const [shown, setShown] = useState({ key, after: '', before: NONE });
  const { after, before } = shown.key === key ? shown : { after: '', before: NONE };
  const page = useAnswer(
    'list-obligations',
    { query: { ...filter, ...(after && { after }) } as unknown as QueryInput<'list-obligations'> },
    { keepPrevious: true },
  );
  // While a later page is on its way, what is there is the one before it.
  const waits = after !== '' && page.isPlaceholderData;
  const rows = waits ? before : [...before, ...(page.data?.rows ?? NONE)];
  const next = page.data?.next ?? null;
  const more = () => setShown({ key, after: next ?? '', before: rows });
  return { page, rows, hasMore: next !== null, waits, more };
}

const NONE: readonly Row[] = [];

interface ShownProps {
  list: List;
  due: ReturnType<typeof useDue>;
  state: string;
  onState: (state: string) => void;
  /** A party looks at its own: the column that names the party says nothing. */
  ofOne: boolean;
  /** Where the same rows are to be had as files. */
  files: { csv: string; xlsx: string };
}

function Shown({ list, due, state, onState, ofOne, files }: ShownProps) {
  const { counts, parties, total } = list;
  const { rows } = due;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <Stack gap={4}>
      {ofOne ? null : (
        <Cluster>
          {counts
            .filter(({ count }) => count > 0)
            .map((each) => (
              <Button
                key={each.state}
                size="s"
                variant={each.state === state ? 'primary' : 'secondary'}
                onPress={() => onState(each.state === state ? '' : each.state)}
              >
                {`${label(each.state)}: ${formatCount(each.count)}`}
              </Button>
            ))}
        </Cluster>
      )}
      <DataTable
        caption="What is due"
        captionHidden
        columns={ofOne ? COLUMNS.filter(({ key }) => key !== 'row') : COLUMNS}
        rows={rows}
        rowKey={keyOfRow}
        rowHref={({ party }) => links.party(party.id)}
        rowTone={({ state: stands }) => (dueTone(stands) === 'bad' ? 'bad' : undefined)}
        empty={
          <Empty title="Nothing is due" compact>
            <p>{all > rows.length ? 'None fits the filter.' : `${formatCount(parties)} Parties were looked at.`}</p>
          </Empty>
        }
      />
      <Cluster justify="between">
        <Pagination
          shown={rows.length}
          total={total}
          noun="due"
          more={due.hasMore}
          busy={due.waits}
          onMore={due.more}
        />
        {rows.length > 0 ? (
          <Cluster>
            <ButtonLink href={files.csv} size="s" icon={DownloadIcon} download>
              Download as CSV
            </ButtonLink>
            <ButtonLink href={files.xlsx} size="s" icon={DownloadIcon} download>
              Download as XLSX
            </ButtonLink>
          </Cluster>
        ) : null}
      </Cluster>
    </Stack>
  );
}

function keyOfRow(row: Row): string {
  const what = 'duty' in row ? `${row.duty} ${row.inUseFrom}` : `${row.reason} ${row.kind}`;
  return `${row.party.id} ${what}`;
}

/** An assessment that is due; undefined for what is only to be told. */
const asAssessment = (row: Row) => ('duty' in row ? undefined : row);
const NOTHING = <span className="muted">–</span>;
const NO_DAY = <span className="muted">No date</span>;

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'party',
    header: 'Party',
    render: ({ party, countsDisagree }) => (
      <>
        {party.name} {countsDisagree ? <StatusBadge tone="warn">Counts disagree</StatusBadge> : null}
      </>
    ),
    sortBy: ({ party }) => party.name,
  },
  {
    key: 'kind',
    header: 'Kind',
    render: (row) => ('duty' in row ? label(row.duty) : shortLabel(row.kind)),
    sortBy: (row) => ('duty' in row ? row.duty : row.kind),
  },
  {
    key: 'state',
    header: 'How it stands',
    render: ({ state }) => <StatusBadge tone={dueTone(state)}>{label(state)}</StatusBadge>,
    sortBy: ({ state }) => DUE_STATES.findIndex(({ value }) => value === state),
  },
  {
    key: 'due',
    header: 'Due by',
    render: ({ dueBy, state }) =>
      dueBy ? <Due on={dueBy} label="" done={state === 'in-progress'} soonDays={84} /> : NO_DAY,
    sortBy: ({ dueBy }) => dueBy ?? null,
  },
  {
    key: 'book',
    header: 'Book by',
    render: (row) => {
      if ('duty' in row) return NOTHING;
      return row.bookBy ? <DayText day={row.bookBy} /> : NO_DAY;
    },
    sortBy: (row) => asAssessment(row)?.bookBy ?? null,
    priority: 2,
  },
  {
    key: 'reason',
    header: 'Because',
    render: (row) => {
      if ('duty' in row) return 'A duty to tell';
      return row.year ? `Year ${row.year} of the cycle` : label(row.reason);
    },
    priority: 2,
  },
  {
    key: 'row',
    header: 'Row of the cycle table',
    render: (row) => {
      const category = asAssessment(row)?.category;
      return category ? label(category) : NOTHING;
    },
    sortBy: (row) => asAssessment(row)?.category ?? null,
    priority: 3,
  },
  {
    key: 'open',
    header: 'Booked',
    render: (row) => asAssessment(row)?.openRef ?? NOTHING,
    priority: 3,
  },
];
