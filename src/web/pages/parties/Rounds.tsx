import { type Answer, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { label, outcomeTone, shortLabel, stateTone } from '../../app/labels.ts';
import { links } from '../../links.ts';
import { type Column, DataTable, DayText, Empty, Section, StatusBadge } from '../../ui/index.ts';
import { StartBooking } from '../bookings/StartBooking.tsx';
import { actionOf, type Party } from './party.ts';

type Assessment = Answer<'list-assessments'>['rows'][number];
type Booking = Answer<'list-bookings'>['rows'][number];

/** The assessments of a party, newest first. */
export function Assessments({ partyId }: { partyId: string }) {
  const assessments = useAnswer('list-assessments', { query: { partyId } });
  return (
    <Section title="Assessments">
      <Answered answer={assessments} what="assessments" shape="table">
        {({ rows }) => (
          <DataTable
            caption="Assessments"
            captionHidden
            columns={ASSESSMENT_COLUMNS}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => links.assessment(id)}
            empty={
              <Empty title="No assessment" compact>
                <p>The first begins with a booking.</p>
              </Empty>
            }
          />
        )}
      </Answered>
    </Section>
  );
}

const ASSESSMENT_COLUMNS: readonly Column<Assessment>[] = [
  { key: 'ref', header: 'Assessment', render: ({ ref }) => ref },
  { key: 'kind', header: 'Kind', render: ({ kind }) => shortLabel(kind) },
  {
    key: 'state',
    header: 'Stage',
    render: ({ state }) => <StatusBadge tone={stateTone(state)}>{label(state)}</StatusBadge>,
  },
  {
    key: 'start',
    header: 'Fieldwork',
    render: ({ startOn }) => (startOn ? <DayText day={startOn} /> : <span className="muted">Not set</span>),
    priority: 2,
  },
  {
    key: 'outcome',
    header: 'Outcome',
    render: ({ outcome }) =>
      outcome ? (
        <StatusBadge tone={outcomeTone(outcome)}>{shortLabel(outcome)}</StatusBadge>
      ) : (
        <span className="muted">–</span>
      ),
  },
];

/** The bookings of a party, newest first. */
export function Bookings({ party }: { party: Party }) {
  const bookings = useAnswer('list-bookings', { query: { partyId: party.id } });
  const book = actionOf(party, 'start-booking');
  return (
    <Section title="Bookings" actions={book ? <StartBooking action={book} size="s" /> : undefined}>
      <Answered answer={bookings} what="bookings" shape="table">
        {({ rows }) => (
          <DataTable
            caption="Bookings"
            captionHidden
            columns={BOOKING_COLUMNS}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => links.booking(id)}
            empty={<Empty title="No booking" compact />}
          />
        )}
      </Answered>
    </Section>
  );
}

const BOOKING_COLUMNS: readonly Column<Booking>[] = [
  { key: 'ref', header: 'Booking', render: ({ ref }) => ref },
  { key: 'kind', header: 'Kind', render: ({ kind }) => shortLabel(kind) },
  { key: 'state', header: 'State', render: ({ state }) => <StatusBadge>{label(state)}</StatusBadge> },
  {
    key: 'start',
    header: 'Start',
    render: ({ startOn, wantedStartOn }) => {
      const day = startOn ?? wantedStartOn;
      return day ? <DayText day={day} /> : <span className="muted">Not set</span>;
    },
  },
];
