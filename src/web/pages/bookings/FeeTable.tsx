import { label } from '../../app/labels.ts';
import { type Column, DataTable, DayText, Money, plural, StatusBadge, visibleTo } from '../../ui/index.ts';
import { type Booking, feeTone, feeWord } from './booking.ts';

type Fee = Booking['fees'][number];

const COLUMNS: readonly Column<Fee>[] = [
  { key: 'change', header: 'Change', render: ({ change }) => label(change) },
  { key: 'on', header: 'Asked for', render: ({ requestedOn }) => <DayText day={requestedOn} /> },
  { key: 'notice', header: 'Notice', render: ({ noticeDays }) => plural(noticeDays, 'day'), priority: 2 },
  { key: 'base', header: 'Of', render: ({ basePence }) => <Money pence={basePence} />, align: 'end', priority: 2 },
  { key: 'fee', header: 'Charge', render: ({ feePence }) => <Money pence={feePence} strong />, align: 'end' },
  {
    key: 'state',
    header: 'Decision',
    render: ({ state }) => <StatusBadge tone={feeTone(state)}>{feeWord(state)}</StatusBadge>,
  },
  { key: 'reason', header: 'Reason', render: ({ reason }) => reason ?? <span className="muted">–</span>, priority: 2 },
];

/** Late-notice charges of one booking, with what SECAS decided. */
export function FeeTable({ fees, readers }: { fees: readonly Fee[]; readers: string }) {
  return (
    <>
      <DataTable caption="Late-notice charges" captionHidden columns={COLUMNS} rows={fees} rowKey={({ id }) => id} />
      {fees.some(({ reason }) => reason !== null) ? <ReasonsFor readers={readers} /> : null}
    </>
  );
}

/** Who reads the reasons in a table of late-notice charges. */
export function ReasonsFor({ readers }: { readers: string }) {
  return <p className="small muted">The reasons. {visibleTo(readers)}</p>;
}
