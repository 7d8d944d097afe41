import { type Answer, type QueryInput, useAnswer } from '../../../api.ts';
import { Answered } from '../../../app/Answered.tsx';
import { useFilter } from '../../../app/address.ts';
import { label, shortLabel } from '../../../app/labels.ts';
import { useMe } from '../../../app/session.tsx';
import { links } from '../../../links.ts';
import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  DayText,
  Empty,
  Filters,
  formatCount,
  Grid,
  Page,
  Pagination,
  Section,
  Select,
  Stack,
  StatusBadge,
  TextInput,
} from '../../../ui/index.ts';
import { dueTone, KINDS } from '../words.ts';

type Forecast = Answer<'read-due-forecast'>;
type Quarter = Forecast['quarters'][number];
const STEP = 100;
const NAMES = ['January–March', 'April–June', 'July–September', 'October–December'];

/** The next six years of everyone one may see: how many in each quarter, and which. */
export default function DueForecastPage() {
  const { side } = useMe();
  const [kind, setKind] = useFilter('kind');
  const [search, setSearch] = useFilter('search');
  const [period, setPeriod] = useFilter('period');
  const [limit, setLimit] = useFilter('limit');
  const [year = '', quarter = ''] = period.split('-');
  const shown = Number(limit) || STEP;
  const query = { kind, search: search.trim(), year, quarter, limit: shown };
  const forecast = useAnswer(
    'read-due-forecast',
    { query: query as unknown as QueryInput<'read-due-forecast'> },
    { keepPrevious: true },
  );
  return (
    <Page
      marking="amber"
      title="The next six years"
      lede="What is due now, and what is to be expected after it if each is held when it is due and the premises stay as they are."
      breadcrumb={[{ label: 'What is due', href: links.due() }]}
      actions={
        side === 'secas' ? (
          <ButtonLink href={links.whatIfForAll()} variant="secondary">
            What if …?
          </ButtonLink>
        ) : undefined
      }
    >
      <Filters label="Filter the six years">
        <Select name="kind" label="Kind" placeholder="Any kind" options={KINDS} value={kind} onChange={setKind} />
        {side === 'party' ? null : (
          <TextInput name="search" label="Party" type="search" value={search} onChange={setSearch} />
        )}
      </Filters>
      <Answered answer={forecast} what="forecast" shape="table">
        {(data) => (
          <Stack gap={6}>
            <Quarters forecast={data} period={period} onPeriod={setPeriod} />
            <Section
              title={period ? `${NAMES[Number(quarter) - 1] ?? 'All of'} ${year}` : 'All of them, soonest first'}
            >
              <DataTable
                caption="What is due and to be expected"
                captionHidden
                columns={COLUMNS}
                rows={data.items}
                rowKey={({ party, kind: of, dueBy }) => `${party.id} ${of} ${dueBy}`}
                rowHref={({ party }) => links.party(party.id)}
                empty={<Empty title="Nothing is due in this time" compact />}
              />
              <Pagination
                shown={data.items.length}
                total={data.found}
                noun="assessments"
                more={data.items.length < data.found && shown < 1000}
                busy={forecast.isFetching}
                onMore={() => setLimit(String(Math.min(1000, shown + STEP)))}
              />
            </Section>
          </Stack>
        )}
      </Answered>
    </Page>
  );
}

interface QuartersProps {
  forecast: Forecast;
  period: string;
  onPeriod: (period: string) => void;
}

function Quarters({ forecast: { quarters, total, overdue, parties }, period, onPeriod }: QuartersProps) {
  const years = [...new Set(quarters.map(({ year }) => year))].map(
    (year) => [year, quarters.filter((each) => each.year === year)] as const,
  );
  return (
    <Section
      title="By quarter"
      description={`${formatCount(total)} of ${formatCount(parties)} Parties${overdue > 0 ? `, of which ${formatCount(overdue)} are overdue since before this quarter` : ''}. Press a quarter to see which.`}
    >
      <Grid min="15rem" gap={4}>
        {years.map(([year, of]) => (
          <Section
            key={year}
            level={3}
            title={`${year}: ${formatCount(of.reduce((sum, { count }) => sum + count, 0))}`}
          >
            <Stack gap={2}>
              {of.map((each) => (
                <QuarterButton key={each.quarter} quarter={each} period={period} onPeriod={onPeriod} />
              ))}
            </Stack>
          </Section>
        ))}
      </Grid>
    </Section>
  );
}

function QuarterButton({ quarter, period, onPeriod }: Omit<QuartersProps, 'forecast'> & { quarter: Quarter }) {
  const own = `${quarter.year}-${quarter.quarter}`;
  const kinds = quarter.kinds.map(({ kind, count }) => `${formatCount(count)} ${shortLabel(kind)}`).join(', ');
  return (
    <div>
      <Button
        size="s"
        variant={own === period ? 'primary' : 'secondary'}
        onPress={() => onPeriod(own === period ? '' : own)}
      >
        {`${NAMES[quarter.quarter - 1]}: ${formatCount(quarter.count)}`}
      </Button>
      {kinds ? <p className="muted small">{kinds}</p> : null}
    </div>
  );
}

const COLUMNS: readonly Column<Forecast['items'][number]>[] = [
  { key: 'party', header: 'Party', render: ({ party }) => party.name, sortBy: ({ party }) => party.name },
  { key: 'kind', header: 'Kind', render: ({ kind }) => shortLabel(kind), sortBy: ({ kind }) => kind },
  { key: 'due', header: 'Due by', render: ({ dueBy }) => <DayText day={dueBy} />, sortBy: ({ dueBy }) => dueBy },
  {
    key: 'book',
    header: 'Book by',
    render: ({ bookBy }) => (bookBy ? <DayText day={bookBy} /> : <span className="muted">No date</span>),
    priority: 2,
  },
  {
    key: 'state',
    header: 'How it stands',
    render: ({ state }) =>
      state ? (
        <StatusBadge tone={dueTone(state)}>{label(state)}</StatusBadge>
      ) : (
        <span className="muted">To be expected</span>
      ),
  },
];
