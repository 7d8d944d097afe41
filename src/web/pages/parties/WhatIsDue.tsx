import type { Answer } from '../../api.ts';
import { label, shortLabel } from '../../app/labels.ts';
import { links } from '../../links.ts';
import {
  Because,
  Card,
  Cluster,
  type Column,
  CyclePicture,
  DataTable,
  DayText,
  type CycleItem as Drawn,
  Due,
  Empty,
  Link,
  Section,
  Stack,
  StatusBadge,
} from '../../ui/index.ts';
import { dueTone } from './words.ts';

type Obligations = Answer<'read-obligations'>;
type DueItem = Obligations['due'][number];
type Cycle = Obligations['cycle'];

/** What is due of a party and why: one sentence each, the steps below it, and the three-year cycle as a picture. */
export function WhatIsDue({ obligations }: { obligations: Obligations }) {
  const { due, duties, cycle, party, warnings } = obligations;
  return (
    <Stack gap={6}>
      <Section
        title="What is due, and why"
        actions={
          <Cluster>
            <Link href={links.whatIf(party.id)}>What if …?</Link>
            <Link href={links.rules()}>The values these rules use</Link>
          </Cluster>
        }
      >
        {warnings.length > 0 ? (
          <Card title="Premises and Devices disagree" tone="warn">
            <p>Premises decide. SECAS and the Party should agree the count.</p>
            <Because steps={warnings} heading="What the counts say" />
          </Card>
        ) : null}
        {due.length === 0 ? (
          <Empty title="Nothing is due" compact>
            <p>A Party without a User Role has no assessment to book.</p>
          </Empty>
        ) : (
          <Stack gap={4}>
            {due.map((item) => (
              <DueCard key={`${item.reason} ${item.kind}`} item={item} />
            ))}
          </Stack>
        )}
      </Section>
      {duties.length > 0 ? (
        <Section title="What is to be told">
          <Stack gap={4}>
            {duties.map((item) => (
              <DutyCard key={`${item.duty} ${item.inUseFrom}`} item={item} />
            ))}
          </Stack>
        </Section>
      ) : null}
      <Section
        title="The three-year cycle"
        description={`Cycle ${cycle.cycleNo}, row ${cycle.letter} of the cycle table: ${label(cycle.category)}.`}
      >
        <Picture cycle={cycle} name={party.name} />
        <SixYears expected={obligations.expected} />
      </Section>
    </Stack>
  );
}

function DueCard({ item }: { item: DueItem }) {
  return (
    <Card
      eyebrow={label(item.reason)}
      title={label(item.kind)}
      meta={<StatusBadge tone={dueTone(item.state)}>{label(item.state)}</StatusBadge>}
      tone={dueTone(item.state)}
    >
      <Stack gap={3}>
        <p>{item.sentence}</p>
        {item.dueBy ? <Due on={item.dueBy} soonDays={84} done={item.state === 'in-progress'} /> : null}
        <Because steps={item.because} folded heading={`Why: ${item.because.length} steps, each with its source`} />
      </Stack>
    </Card>
  );
}

function DutyCard({ item }: { item: Obligations['duties'][number] }) {
  return (
    <Card
      title={label(item.duty)}
      meta={<StatusBadge tone={dueTone(item.state)}>{label(item.state)}</StatusBadge>}
      tone={dueTone(item.state)}
    >
      <Stack gap={3}>
        <p>{item.sentence}</p>
        <Due on={item.dueBy} soonDays={28} />
        <Because steps={item.because} folded heading="Why, with its source" />
      </Stack>
    </Card>
  );
}

/** The annual assessments of the next six years, for planning. */
function SixYears({ expected }: Pick<Obligations, 'expected'>) {
  if (expected.length === 0) return null;
  return (
    <details>
      <summary>The next six years, if each is held when it is due and the premises stay as they are</summary>
      <DataTable
        caption="To be expected"
        captionHidden
        columns={EXPECTED}
        rows={expected}
        rowKey={({ dueBy }) => dueBy}
      />
      {expected.every(({ proclaimed }) => proclaimed) ? null : (
        <p className="muted small">
          * The bank holidays of that time are not yet proclaimed: only weekends were left out.
        </p>
      )}
    </details>
  );
}

const EXPECTED: readonly Column<Obligations['expected'][number]>[] = [
  { key: 'due', header: 'Due by', render: ({ dueBy }) => <DayText day={dueBy} /> },
  { key: 'kind', header: 'Kind', render: ({ kind }) => shortLabel(kind) },
  { key: 'year', header: 'Year of the cycle', render: ({ year }) => year },
  {
    key: 'book',
    header: 'Book by',
    render: ({ bookBy, proclaimed }) => <Reckoned day={bookBy} proclaimed={proclaimed} />,
    priority: 2,
  },
  {
    key: 'start',
    header: 'Latest start',
    render: ({ latestStartOn, proclaimed }) => <Reckoned day={latestStartOn} proclaimed={proclaimed} />,
    priority: 3,
  },
];

/** A day counted in Working Days, marked where the bank holidays of its time are not known yet. */
function Reckoned({ day, proclaimed }: { day: string; proclaimed: boolean }) {
  return (
    <>
      <DayText day={day} />
      {proclaimed ? null : <abbr title="Bank holidays not yet proclaimed"> *</abbr>}
    </>
  );
}

function Picture({ cycle, name }: { cycle: Cycle; name: string }) {
  const items = cycle.items.flatMap((item) => (item.on ? [drawn({ ...item, on: item.on })] : []));
  const undated = cycle.items.filter(({ on }) => on === undefined);
  const days = items.map(({ on }) => on).sort();
  const [first, last] = [days[0], days.at(-1)];
  return (
    <Stack gap={3}>
      {first && last ? (
        <CyclePicture
          title={`Assessment cycle of ${name}`}
          from={yearStart(first, 0)}
          to={yearStart(last, 1)}
          items={items}
        />
      ) : null}
      {undated.length > 0 ? (
        <p className="muted">
          Without a date yet:{' '}
          {undated.map(({ kind, year }) => `${shortLabel(kind)}${year ? ` (year ${year})` : ''}`).join(', ')}. The years
          follow from the day on which the initial Full assessment ends its fieldwork.
        </p>
      ) : null}
    </Stack>
  );
}

function drawn({ kind, year, standing, on, assessmentId }: Cycle['items'][number] & { on: string }): Drawn {
  return {
    label: year ? `Year ${year}: ${label(kind)}` : label(kind),
    kind: shortLabel(kind),
    on,
    state: standing,
    ...(assessmentId && { href: links.assessment(assessmentId) }),
  };
}

/** The first of January of the year of a day, or of a later one: the axis begins and ends with a year. */
const yearStart = (day: string, later: number): string => `${Number(day.slice(0, 4)) + later}-01-01`;
