import { type ReactNode, useId, useMemo, useState } from 'react';
import { cx } from './css.ts';
import { AscendingIcon, DescendingIcon, SortableIcon } from './icons.ts';
import { Link } from './Link.tsx';
import { Empty } from './States.tsx';
import { unbroken } from './Unbroken.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly render: (row: Row) => ReactNode;
  /** Numbers and money stand at the end. */
  readonly align?: 'start' | 'end' | undefined;
  /** 1 is always shown; 2 not on small tablets; 3 only where there is plenty of room. On phones (cards) all are shown. */
  readonly priority?: 1 | 2 | 3 | undefined;
  /** Left out of the cards on phones, where a long list would be much longer for it. */
  readonly notOnPhones?: boolean | undefined;
  /** What only asks to be pressed is left out on paper. */
  readonly onScreenOnly?: boolean | undefined;
  /** What the column is sorted by; without it, it cannot be. Nothing (`null`) comes last. */
  readonly sortBy?: ((row: Row) => string | number | null) | undefined;
}

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

export interface DataTableProps<Row> {
  /** The name of the table. */
  caption: string;
  /** The name is heard but not seen (the heading above says it already). */
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where a row leads; the first column becomes its link and the whole row answers. */
  rowHref?: ((row: Row) => string | undefined) | undefined;
  sorting?: Sorting | undefined;
  /** Instead of rows, when there are none. */
  empty?: ReactNode | undefined;
  /** Marks a row, e.g. as late. */
  rowTone?: ((row: Row) => 'warn' | 'bad' | undefined) | undefined;
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function compare(a: string | number | null, b: string | number | null, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return descending ? -order : order;
}

function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | null): readonly Row[] {
  const sortBy = columns.find((column) => column.key === sorting?.key)?.sortBy;
  if (!sorting || !sortBy) return rows;
  return [...rows].sort((a, b) => compare(sortBy(a), sortBy(b), sorting.descending));
}

interface HeadProps<Row> {
  column: Column<Row>;
  sorting: Sorting | null;
  onSort: (sorting: Sorting) => void;
}

const cellClass = <Row,>({ align, priority = 1, onScreenOnly, notOnPhones }: Column<Row>) =>
  cx(
    align === 'end' && 'table__end',
    priority > 1 && `table__p${priority}`,
    onScreenOnly && 'no-print',
    notOnPhones && 'table__no-card',
  );

function Head<Row>({ column, sorting, onSort }: HeadProps<Row>) {
  const { key, header, sortBy } = column;
  const on = sorting?.key === key;
  const Arrow = !on ? SortableIcon : sorting.descending ? DescendingIcon : AscendingIcon;
  return (
    <th
      scope="col"
      className={cellClass(column)}
      data-header={sortBy ? header : undefined}
      aria-sort={on ? (sorting.descending ? 'descending' : 'ascending') : undefined}
    >
      {sortBy ? (
        <button
          type="button"
          className={cx('table__sort', on && 'table__sort--on')}
          onClick={() => onSort({ key, descending: on && !sorting.descending })}
        >
          {header}
          <Arrow size={14} aria-hidden="true" />
        </button>
      ) : (
        header
      )}
    </th>
  );
}

/** The order of the cards on a phone, where the sortable headers are not shown. */
function SortSelect<Row>({
  columns,
  sorting,
  onSort,
}: Omit<HeadProps<Row>, 'column'> & { columns: readonly Column<Row>[] }) {
  const id = useId();
  const sortable = columns.filter((column) => column.sortBy);
  if (sortable.length === 0) return null;
  return (
    <div className="table__sort-select">
      <label htmlFor={id}>Sort by</label>
      <select
        id={id}
        className="input"
        value={sorting ? `${sorting.key} ${sorting.descending}` : ''}
        onChange={(event) => {
          const [key = '', descending] = event.target.value.split(' ');
          onSort({ key, descending: descending === 'true' });
        }}
      >
        <option value="">As given</option>
        {sortable.flatMap(({ key, header }) => [
          <option key={`${key} up`} value={`${key} false`}>{`${header}, ascending`}</option>,
          <option key={`${key} down`} value={`${key} true`}>{`${header}, descending`}</option>,
        ])}
      </select>
    </div>
  );
}

interface CellsProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  href: string | undefined;
}

function Cells<Row>({ row, columns, href }: CellsProps<Row>) {
  return columns.map((column, index) => {
    const content = unbroken(column.render(row));
    return index === 0 ? (
      <th key={column.key} scope="row" className={cx('table__first', cellClass(column))}>
        {href ? <Link href={href}>{content}</Link> : content}
      </th>
    ) : (
      <td key={column.key} className={cellClass(column)} data-label={column.header}>
        <span className="table__value">{content}</span>
      </td>
    );
  });
}

/** A table people can work with: sorted by its headers, head in sight, cards on a phone, plain on paper. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, rowHref, empty, rowTone } = props;
  const [sorting, setSorting] = useState<Sorting | null>(props.sorting ?? null);
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting]);
  const sort = (next: Sorting) => setSorting(next.key === '' ? null : next);
  if (rows.length === 0) {
    return (
      <div className="table-wrap">
        {captionHidden ? null : <p className="table__caption">{caption}</p>}
        {empty ?? <Empty title="Nothing here" compact />}
      </div>
    );
  }
  return (
    <div className="table-wrap">
      <SortSelect columns={columns} sorting={sorting} onSort={sort} />
      <table className="table">
        <caption className={captionHidden ? 'visually-hidden' : 'table__caption'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sorting={sorting} onSort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => {
            const href = rowHref?.(row);
            const tone = rowTone?.(row);
            return (
              <tr key={rowKey(row)} className={cx(href && 'table__row--link', tone && `table__row--${tone}`)}>
                <Cells row={row} columns={columns} href={href} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
