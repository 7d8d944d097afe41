import { label } from '../../app/labels.ts';
import { type Column, DayText, Money, StatusBadge } from '../../ui/index.ts';
import { type ChargeRow, monthInWords } from './charges.ts';

/** The columns of charges, for the list and for a statement. */
export const CHARGE_COLUMNS: readonly Column<ChargeRow>[] = [
  { key: 'ref', header: 'Charge', render: ({ ref }) => ref, sortBy: ({ ref }) => ref },
  { key: 'party', header: 'Party', render: ({ party }) => party.name, sortBy: ({ party }) => party.name },
  { key: 'for', header: 'For', render: ({ narrative }) => narrative, priority: 2 },
  {
    key: 'kind',
    header: 'Kind',
    render: ({ kind, reversedBy }) =>
      kind === 'correction' ? (
        <StatusBadge tone="info">Correction</StatusBadge>
      ) : reversedBy ? (
        <StatusBadge>{label(kind)}, undone</StatusBadge>
      ) : (
        label(kind)
      ),
    sortBy: ({ kind }) => kind,
  },
  {
    key: 'raisedOn',
    header: 'Raised',
    render: ({ raisedOn }) => <DayText day={raisedOn} />,
    sortBy: ({ raisedOn }) => raisedOn,
    priority: 3,
  },
  {
    key: 'net',
    header: 'Without VAT',
    align: 'end',
    render: ({ netPence }) => <Money pence={netPence} />,
    sortBy: ({ netPence }) => netPence,
  },
  { key: 'vat', header: 'VAT', align: 'end', priority: 2, render: ({ vatPence }) => <Money pence={vatPence} /> },
  {
    key: 'total',
    header: 'In all',
    align: 'end',
    render: ({ totalPence }) => <Money pence={totalPence} strong />,
    sortBy: ({ totalPence }) => totalPence,
  },
];

/** The month as a column, where several months stand together. */
export const MONTH_COLUMN: Column<ChargeRow> = {
  key: 'month',
  header: 'Statement',
  render: ({ month }) => monthInWords(month),
  sortBy: ({ month }) => month,
  priority: 3,
};
