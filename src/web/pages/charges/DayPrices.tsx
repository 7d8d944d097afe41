import { label } from '../../app/labels.ts';
import { type Column, DataTable, DayText, Empty, Money, Section, StatusBadge } from '../../ui/index.ts';
import { type Account, inDays } from './charges.ts';

type Day = Account['days'][number];

const COLUMNS: readonly Column<Day>[] = [
  {
    key: 'workedOn',
    header: 'Day',
    render: ({ workedOn }) => <DayText day={workedOn} />,
    sortBy: ({ workedOn }) => workedOn,
  },
  { key: 'person', header: 'Who', render: ({ person }) => person, sortBy: ({ person }) => person },
  { key: 'activity', header: 'Worked on', render: ({ activity }) => label(activity), priority: 2 },
  { key: 'grade', header: 'Grade', render: ({ grade }) => label(grade), priority: 3 },
  { key: 'days', header: 'Days', align: 'end', render: ({ days }) => inDays(days), sortBy: ({ days }) => days },
  { key: 'card', header: 'Rate card', render: ({ rateCard }) => rateCard ?? 'None in force', priority: 3 },
  {
    key: 'rate',
    header: 'Rate a day',
    align: 'end',
    priority: 2,
    render: ({ ratePence }) => (ratePence === null ? '—' : <Money pence={ratePence} />),
  },
  {
    key: 'amount',
    header: 'Amount',
    align: 'end',
    render: ({ amountPence }) => (amountPence === null ? '—' : <Money pence={amountPence} />),
    sortBy: ({ amountPence }) => amountPence,
  },
  { key: 'state', header: 'State', render: (day) => <State day={day} /> },
];

function State({ day: { state, chargeRef } }: { day: Day }) {
  if (state === 'charged') return <StatusBadge tone="good">On {chargeRef}</StatusBadge>;
  return state === 'open' ? <StatusBadge tone="info">Not charged yet</StatusBadge> : <StatusBadge>Undone</StatusBadge>;
}

/** Each day worked, at the rate card that was in force on that very day. */
export function DayPrices({ days }: { days: Account['days'] }) {
  return (
    <Section
      title="Days and rates"
      description="Each day is priced by the rate card in force on that day, without VAT."
    >
      <DataTable
        caption="Days and rates"
        captionHidden
        columns={COLUMNS}
        rows={days}
        rowKey={({ id }) => id}
        empty={
          <Empty title="No days are recorded yet" compact>
            <p>The team records each day it works on the assessment.</p>
          </Empty>
        }
      />
    </Section>
  );
}
