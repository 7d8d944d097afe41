import { useState } from 'react';
import { type BodyInput, useAnswer, useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useGo } from '../../app/address.ts';
import { links } from '../../links.ts';
import {
  Button,
  ButtonLink,
  DateField,
  DayText,
  DefinitionList,
  Form,
  Grid,
  Page,
  Problem,
  plural,
  Section,
  Stack,
  useToast,
} from '../../ui/index.ts';
import { Availability, type Team } from './Availability.tsx';
import { type Booking, isDay } from './booking.ts';
import { crumbsOf, OfBooking } from './OfBooking.tsx';

/** The User CIO chooses days and a team, and sees who is free and who is independent. */
export default function ProposeDatesPage() {
  return <OfBooking>{(booking) => <Proposing booking={booking} />}</OfBooking>;
}

function Proposing({ booking }: { booking: Booking }) {
  const { id, version, wantedStartOn, proposedStartOn, proposedEndOn } = booking;
  const [startOn, setStartOn] = useState<string>(proposedStartOn ?? wantedStartOn ?? '');
  const [endOn, setEndOn] = useState<string>(proposedEndOn ?? '');
  const [phaseOneEndOn, setPhaseOneEndOn] = useState<string>(booking.proposedPhaseOneEndOn ?? '');
  const [phaseTwoStartOn, setPhaseTwoStartOn] = useState<string>(booking.proposedPhaseTwoStartOn ?? '');
  const [team, setTeam] = useState<Team>(Object.fromEntries(booking.team.map(({ person, role }) => [person.id, role])));
  const propose = useCommand('propose-dates');
  const [go, toast] = [useGo(), useToast()];
  const submit = () => {
    const named = Object.entries(team).map(([personId, role]) => ({ personId, role }));
    const between = booking.staged ? { phaseOneEndOn, phaseTwoStartOn } : {};
    const body = { version, startOn, endOn, ...between, team: named } as BodyInput<'propose-dates'>;
    propose.mutate(
      { params: { bookingId: id }, body },
      {
        onSuccess: () => {
          toast({ text: 'Proposed. SECAS confirms next.', tone: 'good' });
          go(links.booking(id));
        },
      },
    );
  };
  const problem = propose.error?.problem;
  return (
    <Page
      marking="amber"
      title="Propose dates and team"
      eyebrow={`${booking.ref} · ${booking.party.name}`}
      lede="The days are held for the team until SECAS confirms or you propose others."
      breadcrumb={crumbsOf(booking)}
    >
      <Stack gap={5}>
        <Wanted booking={booking} />
        {problem ? <Problem problem={problem} hideErrors /> : null}
        <Form
          label="Days and team"
          errors={problem?.errors}
          onSubmit={submit}
          actions={
            <>
              <Button type="submit" variant="primary" busy={propose.isPending} busyLabel="Holding the days…">
                Propose
              </Button>
              <ButtonLink href={links.booking(id)} variant="quiet">
                Go back
              </ButtonLink>
            </>
          }
        >
          <Grid min="16rem">
            <DateField name="startOn" label="First day" value={startOn} onChange={setStartOn} />
            {booking.staged ? (
              <>
                <DateField
                  name="phaseOneEndOn"
                  label="Last day of phase 1"
                  value={phaseOneEndOn}
                  onChange={setPhaseOneEndOn}
                />
                <DateField
                  name="phaseTwoStartOn"
                  label="First day of phase 2"
                  value={phaseTwoStartOn}
                  onChange={setPhaseTwoStartOn}
                />
              </>
            ) : null}
            <DateField name="endOn" label="Last day" value={endOn} onChange={setEndOn} />
          </Grid>
          <People
            booking={booking}
            startOn={startOn}
            endOn={endOn}
            pause={booking.staged ? { after: phaseOneEndOn, before: phaseTwoStartOn } : undefined}
            team={team}
            onTeam={setTeam}
          />
        </Form>
      </Stack>
    </Page>
  );
}

interface PeopleProps {
  booking: Booking;
  startOn: string;
  endOn: string;
  /** The break of a staged assessment: what somebody is booked for in it is not in the way. */
  pause: { readonly after: string; readonly before: string } | undefined;
  team: Team;
  onTeam: (team: Team) => void;
}

function People({ booking, startOn, endOn, pause, team, onTeam }: PeopleProps) {
  const toOn = isDay(endOn) ? endOn : startOn;
  const query = { fromOn: startOn, toOn, partyId: booking.party.id };
  const chosen = isDay(startOn) && toOn >= startOn;
  const people = useAnswer('assessor-availability', { query: query as never }, { enabled: chosen, keepPrevious: true });
  if (!chosen && !people.data) return <p>Choose the days, and you see who is free on them.</p>;
  return (
    <Section title="Team" description="One lead, and a quality reviewer who is somebody else.">
      <Answered answer={people} what="assessors" shape="table">
        {({ rows }) => (
          <Availability
            rows={rows.map((row) => withoutPause(row, pause))}
            own={ownDays(booking)}
            team={team}
            onTeam={onTeam}
          />
        )}
      </Answered>
    </Section>
  );
}

const withoutPause = <Row extends { readonly bookedOn: readonly string[] }>(
  row: Row,
  pause: PeopleProps['pause'],
): Row =>
  pause && isDay(pause.after) && isDay(pause.before)
    ? { ...row, bookedOn: row.bookedOn.filter((on) => on <= pause.after || on >= pause.before) }
    : row;

/** The days that this very booking holds: proposing again gives them back first. */
const ownDays = ({ proposedStartOn, proposedEndOn, team }: Booking) => ({
  people: team.map(({ person }) => person.id),
  from: proposedStartOn,
  to: proposedEndOn,
});

function Wanted({ booking }: { booking: Booking }) {
  const { form, estimate, wantedStartOn } = booking;
  return (
    <DefinitionList
      columns
      items={[
        { term: 'Wanted from', detail: wantedStartOn ? <DayText day={wantedStartOn} /> : 'Not said' },
        { term: 'Or from', detail: form.alternativeStartOn ? <DayText day={form.alternativeStartOn} /> : 'Not said' },
        {
          term: 'Likely fieldwork',
          detail: estimate
            ? `${plural(estimate.likelyDays, 'working day')}, between ${estimate.lowDays} and ${estimate.highDays}`
            : 'Not estimated',
        },
        ...(booking.staged
          ? [
              {
                term: 'Break between the phases',
                detail: form.breakWeeks ? `At least ${plural(form.breakWeeks, 'week')}` : 'Not said',
              },
            ]
          : []),
        { term: 'Sites', detail: form.sites?.join(', ') ?? 'Not said' },
      ]}
    />
  );
}
