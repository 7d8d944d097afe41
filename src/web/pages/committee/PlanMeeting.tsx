import { useState } from 'react';
import { type Answer, type BodyInput, useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { links } from '../../links.ts';
import {
  Button,
  Cluster,
  DateField,
  Form,
  formatDay,
  Problem,
  RadioGroup,
  Section,
  Stack,
  TextInput,
  useToast,
} from '../../ui/index.ts';

interface PlanMeetingProps {
  proposedDays: Answer<'list-meetings'>['proposedDays'];
  onDone: () => void;
}

const OTHER = 'other';

/** SECAS plans a meeting: on one of the next usual days, or on another Working Day. */
export function PlanMeeting({ proposedDays, onDone }: PlanMeetingProps) {
  const [chosen, setChosen] = useState<string>(proposedDays[0]?.heldOn ?? OTHER);
  const [otherDay, setOtherDay] = useState('');
  const [startsAtTime, setTime] = useState('10:00');
  const [place, setPlace] = useState('');
  const plan = useCommand('plan-meeting');
  const [go, toast] = [useGo(), useToast()];
  const submit = () => {
    const heldOn = chosen === OTHER ? otherDay : chosen;
    plan.mutate({ body: { heldOn, startsAtTime, place } as BodyInput<'plan-meeting'> } as never, {
      onSuccess: ({ id }) => {
        toast({ text: 'The meeting is planned, and the SSC is told.', tone: 'good' });
        go(links.meeting(id));
      },
    });
  };
  return (
    <Section title="Plan a meeting">
      <Form
        label="Plan a meeting"
        onSubmit={submit}
        errors={plan.error?.problem.errors}
        actions={
          <Cluster>
            <Button type="submit" variant="primary" busy={plan.isPending}>
              Plan the meeting
            </Button>
            <Button variant="quiet" onPress={onDone}>
              Go back
            </Button>
          </Cluster>
        }
      >
        <Stack>
          {plan.error ? <Problem problem={plan.error.problem} hideErrors /> : null}
          <RadioGroup
            name="day"
            label="Day"
            columns
            value={chosen}
            onChange={setChosen}
            options={[
              ...proposedDays.map(({ heldOn, papersDueOn }) => ({
                value: heldOn as string,
                label: formatDay(heldOn),
                hint: `Papers due ${formatDay(papersDueOn)}`,
              })),
              { value: OTHER, label: 'Another day', hint: 'Any Working Day ahead' },
            ]}
          />
          {chosen === OTHER ? (
            <DateField name="heldOn" label="On which day" value={otherDay} onChange={setOtherDay} />
          ) : null}
          <TextInput
            name="startsAtTime"
            label="Start"
            hint="As in 10:00"
            width="short"
            value={startsAtTime}
            onChange={setTime}
          />
          <TextInput
            name="place"
            label="Place"
            hint="The room, and whether members may join by video"
            value={place}
            onChange={setPlace}
            maxLength={200}
          />
        </Stack>
      </Form>
    </Section>
  );
}
