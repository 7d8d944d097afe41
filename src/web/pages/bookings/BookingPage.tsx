import { addressOf } from '../../api.ts';
import { actionLabel, label, shortLabel } from '../../app/labels.ts';
import { links } from '../../links.ts';
import { CalendarIcon } from '../../ui/icons.ts';
import {
  ActionButton,
  AtText,
  ButtonLink,
  Cluster,
  DayText,
  DefinitionList,
  Empty,
  Grid,
  Link,
  Page,
  Section,
  Stack,
  StatusBadge,
  type TermDetail,
} from '../../ui/index.ts';
import { type Booking, bookingTone, confirmedPhases, type Phase, proposedPhases } from './booking.ts';
import { DiscardDraft } from './DiscardDraft.tsx';
import { EstimateView } from './EstimateView.tsx';
import { FeeTable } from './FeeTable.tsx';
import { FormSummary } from './FormSummary.tsx';
import { answeredIn } from './form/groups.ts';
import { OfBooking } from './OfBooking.tsx';

/** One booking: where it stands, its days and team, what it is likely to cost, and what one may do. */
export default function BookingPage() {
  return <OfBooking>{(booking) => <Shown booking={booking} />}</OfBooking>;
}

function Shown({ booking }: { booking: Booking }) {
  const { ref, kind, state, party, form, team, estimate, fees } = booking;
  return (
    <Page
      marking="amber"
      title={`${party.name}: ${shortLabel(kind)}`}
      eyebrow={`${ref} · ${label(kind)}`}
      breadcrumb={[{ label: 'Bookings', href: links.bookings() }]}
      status={<StatusBadge tone={bookingTone(state)}>{label(state)}</StatusBadge>}
      lede={LEDES[state]}
    >
      <Stack gap={6}>
        <Actions booking={booking} />
        {state === 'draft' ? <DiscardDraft booking={booking} /> : null}
        <Grid min="20rem" gap={6}>
          <Section title="Days">
            <DefinitionList items={daysOf(booking)} />
          </Section>
          <Section title="Team">
            {team.length === 0 ? (
              <Empty title="Nobody is named yet" compact>
                <p>The User CIO names the team when it proposes days.</p>
              </Empty>
            ) : (
              <DefinitionList
                items={team.map(({ person, role }) => ({ term: label(role), detail: person.name, key: person.id }))}
              />
            )}
          </Section>
        </Grid>
        <Section title="Estimate">
          {estimate ? (
            <EstimateView estimate={estimate} folded />
          ) : (
            <Empty title="No estimate yet" compact>
              <p>It is worked out as soon as the form says what moves it.</p>
            </Empty>
          )}
        </Section>
        {fees.length > 0 ? (
          <Section title="Late-notice charges" description="SECAS decides whether to charge or to waive each.">
            <FeeTable fees={fees} readers={booking.visibleTo.feeReason} />
          </Section>
        ) : null}
        <Section title="The form">
          <FormSummary form={form} fields={answeredIn(form)} />
        </Section>
      </Stack>
    </Page>
  );
}

const LEDES: Readonly<Record<Booking['state'], string>> = {
  draft: 'Only your own people see it until it is sent.',
  requested: 'The User CIO proposes days and a team.',
  proposed: 'SECAS confirms the proposed days and team.',
  confirmed: 'The days and the team are confirmed.',
  cancelled: 'It was cancelled. What is due stays due.',
  discarded: 'It was discarded before it was sent. What is due stays due.',
};

/** Where each action of a booking is carried out. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  'save-booking': (id) => links.bookingForm(id, 'kind'),
  'book-assessment': (id) => links.bookingForm(id, 'check'),
  'propose-dates': (id) => links.booking(id, 'propose-dates'),
  'confirm-booking': (id) => links.booking(id, 'confirm'),
  'reschedule-booking': (id) => links.booking(id, 'reschedule'),
  'cancel-booking': (id) => links.booking(id, 'cancel'),
};
/** The order in which they stand. */
const ORDER = Object.keys(PAGES);
/** What is possible, but is not what the booking waits for. */
const CHANGES: readonly string[] = ['reschedule-booking', 'cancel-booking'];
const LABELS: Readonly<Record<string, string>> = {
  'save-booking': 'Go on with the form',
  'book-assessment': 'Check and send the form',
};

function Actions({ booking }: { booking: Booking }) {
  const { id, actions, state } = booking;
  const isForm = (operation: string) => operation === 'save-booking' || operation === 'book-assessment';
  const shown = ORDER.flatMap((name) => actions.filter(({ operation }) => operation === name)).filter(
    ({ operation }) => isForm(operation) === (state === 'draft'),
  );
  const file =
    state === 'confirmed' ? (
      <ButtonLink icon={CalendarIcon} download href={addressOf('download-calendar', { params: { bookingId: id } })}>
        Calendar file
      </ButtonLink>
    ) : null;
  if (shown.length === 0 && !file) return null;
  return (
    <Cluster align="start">
      {shown.map((action, index) => (
        <ActionButton
          key={action.operation}
          action={action}
          label={LABELS[action.operation] ?? actionLabel(action.operation)}
          href={PAGES[action.operation]?.(id)}
          variant={index === 0 && !CHANGES.includes(action.operation) ? 'primary' : 'secondary'}
        />
      ))}
      {file}
    </Cluster>
  );
}

function daysOf(booking: Booking): TermDetail[] {
  const range = (term: string, from: string | null, to: string | null): TermDetail[] =>
    from
      ? [
          {
            term,
            detail: (
              <>
                <DayText day={from} />
                {to ? (
                  <>
                    {' to '}
                    <DayText day={to} />
                  </>
                ) : null}
              </>
            ),
          },
        ]
      : [];
  const phases = (term: string, all: readonly Phase[]): TermDetail[] =>
    all.flatMap(({ from, to }, at) => range(all.length > 1 ? `${term}, phase ${at + 1}` : term, from, to));
  const { assessmentId, savedAt, state } = booking;
  return [
    ...phases('Confirmed', confirmedPhases(booking)),
    ...(booking.startOn ? [] : phases('Proposed', proposedPhases(booking))),
    ...range('Wanted from', booking.wantedStartOn, booking.wantedEndOn),
    ...range('Received by SECAS', booking.submittedOn, null),
    ...range('Confirmed on', booking.confirmedOn, null),
    ...range('Cancelled on', booking.cancelledOn, null),
    ...range('Discarded on', booking.discardedOn, null),
    ...(state === 'draft' ? [{ term: 'Last saved', detail: <AtText at={savedAt} /> }] : []),
    ...(assessmentId
      ? [{ term: 'Assessment', detail: <Link href={links.assessment(assessmentId)}>Open the assessment</Link> }]
      : []),
  ];
}
