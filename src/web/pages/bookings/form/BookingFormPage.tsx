import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type ApiProblem, useAnswer } from '../../../api.ts';
import { Answered } from '../../../app/Answered.tsx';
import { useGo, useParam } from '../../../app/address.ts';
import type { Autosave } from '../../../app/useAutosave.ts';
import { links } from '../../../links.ts';
import {
  Button,
  ButtonLink,
  Empty,
  Form,
  NotFound,
  Page,
  Problem,
  SavedAt,
  Stack,
  Stepper,
} from '../../../ui/index.ts';
import type { Booking, BookingForm, Proposal } from '../booking.ts';
import { crumbsOf, OfBooking } from '../OfBooking.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ContactGroup } from './ContactGroup.tsx';
import { DatesGroup } from './DatesGroup.tsx';
import { EstimateStep } from './EstimateStep.tsx';
import type { GroupProps } from './group.ts';
import { GROUPS, type Group, neighboursOf, stepsOf } from './groups.ts';
import { KindGroup } from './KindGroup.tsx';
import { PreparationGroup } from './PreparationGroup.tsx';
import { ScopeGroup } from './ScopeGroup.tsx';
import { SitesGroup } from './SitesGroup.tsx';
import { useBookingForm } from './useBookingForm.ts';

const QUESTIONS: Readonly<Record<string, (props: GroupProps) => ReactNode>> = {
  kind: KindGroup,
  scope: ScopeGroup,
  sites: SitesGroup,
  dates: DatesGroup,
  preparation: PreparationGroup,
  contact: ContactGroup,
};

/** One page of the Book-an-Assessment form: one group of questions, saved as it is filled in. */
export default function BookingFormPage() {
  const wanted = useParam('group');
  const group = GROUPS.find(({ key }) => key === wanted);
  if (!group) return <NotFound what="page of the form" />;
  return (
    <OfBooking>
      {(booking) =>
        booking.state === 'draft' ? <Filling booking={booking} group={group} /> : <Sent booking={booking} />
      }
    </OfBooking>
  );
}

function Sent({ booking }: { booking: Booking }) {
  return (
    <Page title={`The form of ${booking.ref}`} breadcrumb={crumbsOf(booking)} width="narrow">
      <Empty
        title={booking.state === 'discarded' ? 'The form was discarded' : 'The form has been sent'}
        action={<ButtonLink href={links.booking(booking.id)}>Open the booking</ButtonLink>}
      >
        <p>What it said stands on the page of the booking.</p>
      </Empty>
    </Page>
  );
}

function Filling({ booking, group }: { booking: Booking; group: Group }) {
  const proposal = useAnswer('read-proposal', { params: { bookingId: booking.id } }, { keepPrevious: true });
  const saving = useBookingForm(booking);
  return (
    <Page title={group.title} eyebrow={booking.ref} lede={group.lede} width="narrow" breadcrumb={crumbsOf(booking)}>
      <Answered answer={proposal as UseQueryResult<Proposal, ApiProblem>} what="form">
        {(found) => (
          <Stack gap={5}>
            <Stepper label="Book an assessment" steps={stepsOf(booking.id, group.key, found)} />
            <Step booking={booking} group={group} proposal={found} saving={saving} />
          </Stack>
        )}
      </Answered>
    </Page>
  );
}

interface StepProps {
  booking: Booking;
  group: Group;
  proposal: Proposal;
  saving: Autosave<BookingForm>;
}

function Step({ booking, group, proposal, saving }: StepProps) {
  if (group.key === 'estimate') return <EstimateStep booking={booking} />;
  if (group.key === 'check') return <CheckStep booking={booking} proposal={proposal} />;
  return <Questions booking={booking} group={group} proposal={proposal} saving={saving} />;
}

function Questions({ booking, group, proposal, saving }: StepProps) {
  const go = useGo();
  const queries = useQueryClient();
  const { before, after } = neighboursOf(group.key);
  const Group = QUESTIONS[group.key];
  const next = async () => {
    if ((await saving.flush()) === undefined || !after) return;
    void queries.invalidateQueries({ queryKey: ['list-bookings'] });
    go(links.bookingForm(booking.id, after.key));
  };
  return (
    <Stack gap={4}>
      {saving.problem ? (
        <Problem problem={saving.problem} hideErrors onRetry={saving.discard} retryLabel="Show what is saved" />
      ) : null}
      <Form
        label={group.title}
        errors={saving.problem?.errors}
        onSubmit={() => void next()}
        actions={
          <>
            <Button type="submit" variant="primary" busy={saving.state === 'saving'} busyLabel="Saving…">
              Save and go on
            </Button>
            {proposal.missing.length === 0 && after?.key !== 'check' ? (
              <ButtonLink href={links.bookingForm(booking.id, 'check')}>Check and send</ButtonLink>
            ) : null}
            {before ? (
              <ButtonLink href={links.bookingForm(booking.id, before.key)} variant="quiet">
                Back
              </ButtonLink>
            ) : null}
          </>
        }
        saved={<SavedAt state={saving.state} at={saving.savedAt} onRetry={() => void saving.flush()} />}
      >
        {Group ? <Group form={saving.value} change={saving.change} proposal={proposal} /> : null}
      </Form>
    </Stack>
  );
}
