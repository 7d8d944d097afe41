import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Button, Cluster, Form, Problem, Section, Select, Stack, useToast } from '../../ui/index.ts';
import { ATTENDED_OPTIONS, type Meeting } from './committee.ts';

interface HoldMeetingProps {
  meeting: Meeting;
  onDone: () => void;
}

/** SECAS opens the meeting, with who came. Votes are cast from then on. */
export function HoldMeeting({ meeting, onDone }: HoldMeetingProps) {
  const { id, version, members } = meeting;
  const [attendance, setAttendance] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(members.map(({ person }) => [person.id, 'in-person'])),
  );
  const hold = useCommand('hold-meeting');
  const toast = useToast();
  const submit = () => {
    const body = {
      version,
      attendance: Object.entries(attendance).map(([personId, attended]) => ({ personId, attended })),
    };
    hold.mutate({ params: { meetingId: id }, body } as never, {
      onSuccess: () => {
        toast({ text: 'The meeting is open. Members can vote.', tone: 'good' });
        onDone();
      },
    });
  };
  return (
    <Section
      title="Open the meeting"
      description="Who is here decides the quorum, paper by paper, without those who have an interest."
    >
      <Form
        label="Open the meeting"
        onSubmit={submit}
        errors={hold.error?.problem.errors}
        actions={
          <Cluster>
            <Button type="submit" variant="primary" busy={hold.isPending}>
              Open the meeting
            </Button>
            <Button variant="quiet" onPress={onDone}>
              Go back
            </Button>
          </Cluster>
        }
      >
        <Stack>
          {hold.error ? <Problem problem={hold.error.problem} hideErrors /> : null}
          <div className="committee-attendance">
            {members.map(({ person, chair }, index) => (
              <Select
                key={person.id}
                name={`attendance.${index}`}
                label={chair ? `${person.name} (chair)` : person.name}
                options={ATTENDED_OPTIONS}
                value={attendance[person.id] ?? 'apologies'}
                onChange={(attended) => setAttendance((now) => ({ ...now, [person.id]: attended }))}
              />
            ))}
          </div>
        </Stack>
      </Form>
    </Section>
  );
}
