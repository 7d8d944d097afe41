import { useState } from 'react';
import { type BodyInput, useCommand } from '../../api.ts';
import { links } from '../../links.ts';
import {
  Button,
  Checkbox,
  Empty,
  Form,
  formatDay,
  Link,
  Problem,
  RadioGroup,
  Section,
  Stack,
  TextArea,
  useToast,
} from '../../ui/index.ts';
import type { CommitteeView } from './committee.ts';

interface AddToAgendaProps {
  view: CommitteeView;
  assessmentId: string;
}

/** SECAS puts the assessment on the agenda of a meeting, with a recommendation. */
export function AddToAgenda({ view, assessmentId }: AddToAgendaProps) {
  const { upcoming, version } = view;
  const [meetingId, setMeetingId] = useState(upcoming[0]?.id ?? '');
  const [recommendation, setRecommendation] = useState('');
  const [lateReason, setLateReason] = useState('');
  const [anonymised, setAnonymised] = useState(false);
  const add = useCommand('add-to-agenda');
  const toast = useToast();
  const refused = add.error?.problem;
  const isLate = refused?.code === 'papers-were-due' || lateReason !== '';
  const submit = () => {
    const body = {
      version,
      meetingId,
      recommendation,
      anonymised,
      ...(lateReason && { lateReason }),
    } as BodyInput<'add-to-agenda'>;
    add.mutate({ params: { assessmentId }, body } as never, {
      onSuccess: () => toast({ text: 'It is on the agenda. The party and the members are told.', tone: 'good' }),
    });
  };
  if (upcoming.length === 0) {
    return (
      <Section title="Put it on an agenda">
        <Empty title="No meeting is planned">
          <p>
            Plan one first, under <Link href={links.meetings()}>SSC meetings</Link>.
          </p>
        </Empty>
      </Section>
    );
  }
  return (
    <Section title="Put it on an agenda">
      <Form
        label="Put it on an agenda"
        onSubmit={submit}
        errors={refused?.errors}
        actions={
          <Button type="submit" variant="primary" busy={add.isPending}>
            Put it on the agenda
          </Button>
        }
      >
        <Stack>
          {refused ? <Problem problem={refused} hideErrors /> : null}
          <RadioGroup
            name="meetingId"
            label="Meeting"
            columns
            value={meetingId}
            onChange={setMeetingId}
            options={upcoming.map(({ id, ref, heldOn, papersDueOn, papers }) => ({
              value: id as string,
              label: `${formatDay(heldOn)} (${ref})`,
              hint: `Papers due ${formatDay(papersDueOn)}; ${papers} on the agenda`,
            }))}
          />
          <TextArea
            name="recommendation"
            label="Recommendation"
            hint="What the SSC is invited to do. It stands on the agenda and in the paper."
            value={recommendation}
            onChange={setRecommendation}
            maxLength={2000}
          />
          <Checkbox
            name="anonymised"
            label="Anonymise the paper"
            hint="Members read a code in the place of the party’s name, from the first notice on. The chair and SECAS read the name."
            checked={anonymised}
            onChange={setAnonymised}
          />
          {isLate ? (
            <TextArea
              name="lateReason"
              label="Why it cannot wait for the next meeting"
              hint="It stands on the agenda."
              rows={2}
              value={lateReason}
              onChange={setLateReason}
              maxLength={1000}
            />
          ) : null}
        </Stack>
      </Form>
    </Section>
  );
}
