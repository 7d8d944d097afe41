import { useState } from 'react';
import { BOOKING_STATE_NAMES } from '../../../contract/names.ts';
import { type Answer, type QueryInput, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useFilter } from '../../app/address.ts';
import { label, shortLabel } from '../../app/labels.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import {
  type Column,
  DataTable,
  DayText,
  Empty,
  Filters,
  Page,
  Pagination,
  Select,
  StatusBadge,
} from '../../ui/index.ts';
import { actionOf, bookingTone } from './booking.ts';
import { StartBooking } from './StartBooking.tsx';

type Row = Answer<'list-bookings'>['rows'][number];
type Query = QueryInput<'list-bookings'>;

const STEP = 50;
const MOST = 200;

/** All bookings one may see; a party begins its next one here. */
export default function BookingsPage() {
  const { side } = useMe();
  const [state, setState] = useFilter('state');
  const [limit, setLimit] = useState(STEP);
  const filter = { limit, ...(state && { state }) } as Query;
  const bookings = useAnswer('list-bookings', { query: filter }, { keepPrevious: true });
  const states = Object.entries(BOOKING_STATE_NAMES)
    .filter(([value]) => side === 'party' || (value !== 'draft' && value !== 'discarded'))
    .map(([value, words]) => ({ value, label: words }));
  const start = bookings.data && actionOf(bookings.data, 'start-booking');
  return (
    <Page
      marking="amber"
      title="Bookings"
      lede="From the form to the confirmed days and team."
      actions={start ? <StartBooking action={start} /> : undefined}
    >
      <Filters label="Filter the bookings">
        <Select name="state" label="State" placeholder="Any state" options={states} value={state} onChange={setState} />
      </Filters>
      <Answered answer={bookings} what="bookings" shape="table">
        {({ rows }) => (
          <>
            <DataTable
              caption="Bookings"
              captionHidden
              columns={side === 'party' ? COLUMNS.filter(({ key }) => key !== 'party') : COLUMNS}
              rows={rows}
              rowKey={({ id }) => id}
              rowHref={({ id }) => links.booking(id)}
              empty={
                <Empty title="No bookings" compact>
                  <p>{state ? 'None is in this state.' : 'An assessment is booked at least twelve weeks ahead.'}</p>
                </Empty>
              }
            />
            <Pagination
              shown={rows.length}
              noun={rows.length === 1 ? 'booking' : 'bookings'}
              more={rows.length === limit && limit < MOST}
              busy={bookings.isPlaceholderData}
              onMore={() => setLimit(Math.min(MOST, limit + STEP))}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}

const notSet = <span className="muted">Not set</span>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'ref', header: 'Booking', render: ({ ref }) => ref, sortBy: ({ ref }) => ref },
  { key: 'party', header: 'Party', render: ({ party }) => party.name, sortBy: ({ party }) => party.name },
  { key: 'kind', header: 'Kind', render: ({ kind }) => shortLabel(kind), sortBy: ({ kind }) => kind },
  {
    key: 'state',
    header: 'State',
    render: ({ state }) => <StatusBadge tone={bookingTone(state)}>{label(state)}</StatusBadge>,
    sortBy: ({ state }) => state,
  },
  {
    key: 'wanted',
    header: 'Wanted from',
    render: ({ wantedStartOn }) => (wantedStartOn ? <DayText day={wantedStartOn} /> : notSet),
    sortBy: ({ wantedStartOn }) => wantedStartOn,
    priority: 2,
  },
  {
    key: 'start',
    header: 'Confirmed',
    render: ({ startOn, endOn }) =>
      startOn && endOn ? (
        <>
          <DayText day={startOn} /> to <DayText day={endOn} />
        </>
      ) : (
        notSet
      ),
    sortBy: ({ startOn }) => startOn,
  },
  {
    key: 'submitted',
    header: 'Received',
    render: ({ submittedOn }) =>
      submittedOn ? <DayText day={submittedOn} /> : <span className="muted">Not sent</span>,
    sortBy: ({ submittedOn }) => submittedOn,
    priority: 3,
  },
];
