import { type Answer, type QueryInput, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useFilter } from '../../app/address.ts';
import { label, shortLabel } from '../../app/labels.ts';
import { links } from '../../links.ts';
import {
  Button,
  Card,
  DayText,
  Empty,
  Filters,
  formatCount,
  Grid,
  Link,
  Page,
  Select,
  Stack,
  StatusBadge,
  useToday,
} from '../../ui/index.ts';
import { dueTone, KINDS } from './words.ts';

type Calendar = Answer<'read-due-calendar'>;
type Item = Calendar['months'][number]['items'][number];

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A calendar year of what is due, month by month; it prints as it stands. */
export default function DueCalendarPage() {
  const thisYear = Number(useToday().slice(0, 4));
  const [chosen, setYear] = useFilter('year');
  const [kind, setKind] = useFilter('kind');
  const year = chosen || String(thisYear);
  const calendar = useAnswer(
    'read-due-calendar',
    { query: { year, kind } as unknown as QueryInput<'read-due-calendar'> },
    { keepPrevious: true },
  );
  const years = Array.from({ length: 8 }, (_, index) => String(thisYear - 1 + index));
  return (
    <Page
      marking="amber"
      title={`What is due in ${year}`}
      lede="What is due now stands at its day; what comes after it is to be expected, if each is held when it is due and the premises stay as they are."
      breadcrumb={[{ label: 'What is due', href: links.due() }]}
      actions={
        <Button variant="secondary" onPress={() => window.print()}>
          Print
        </Button>
      }
    >
      <Filters label="Filter the calendar">
        <Select
          name="year"
          label="Year"
          options={years.map((value) => ({ value, label: value }))}
          value={year}
          onChange={setYear}
        />
        <Select name="kind" label="Kind" placeholder="Any kind" options={KINDS} value={kind} onChange={setKind} />
      </Filters>
      <Answered answer={calendar} what="calendar" shape="table">
        {(data) => <Months calendar={data} />}
      </Answered>
    </Page>
  );
}

function Months({ calendar: { months, parties } }: { calendar: Calendar }) {
  const total = months.reduce((sum, { items }) => sum + items.length, 0);
  if (total === 0) {
    return (
      <Empty title="Nothing is due in this year">
        <p>{formatCount(parties)} Parties were looked at.</p>
      </Empty>
    );
  }
  return (
    <Stack gap={4}>
      <p>
        {formatCount(total)} in the year, of {formatCount(parties)} Parties.
      </p>
      <Grid>
        {months.map(({ month, items }) => (
          <Card key={month} level={2} title={MONTHS[month - 1]} meta={formatCount(items.length)}>
            {items.length === 0 ? <p className="muted">Nothing</p> : <Items items={items} />}
          </Card>
        ))}
      </Grid>
    </Stack>
  );
}

function Items({ items }: { items: readonly Item[] }) {
  return (
    <ul className="plain-list">
      {items.map((item) => (
        <li key={`${item.party.id} ${item.kind} ${item.dueBy}`}>
          <DayText day={item.dueBy} /> · <Link href={links.party(item.party.id)}>{item.party.name}</Link> ·{' '}
          {shortLabel(item.kind)}{' '}
          {item.state ? (
            <StatusBadge tone={dueTone(item.state)}>{label(item.state)}</StatusBadge>
          ) : (
            <span className="muted">to be expected</span>
          )}
        </li>
      ))}
    </ul>
  );
}
