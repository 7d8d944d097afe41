import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { label } from '../../app/labels.ts';
import {
  Button,
  DateField,
  Form,
  Grid,
  Problem,
  Section,
  Select,
  TextInput,
  useToast,
  visibleTo,
} from '../../ui/index.ts';
import { type Days, inDays } from './fieldwork.ts';

const ACTIVITIES = ['planning', 'fieldwork', 'report'] as const;
const PARTS = [1, 0.75, 0.5, 0.25];

/** Records work on one day. What stays the same from day to day stays filled in. */
export function RecordDays({ assessmentId, list }: { assessmentId: string; list: Days }) {
  const [personId, setPersonId] = useState(list.members[0]?.person.id ?? '');
  const [workedOn, setWorkedOn] = useState<string>(list.today);
  const [days, setDays] = useState(1);
  const [activity, setActivity] = useState<(typeof ACTIVITIES)[number]>('fieldwork');
  const [note, setNote] = useState('');
  const toast = useToast();
  const record = useCommand('record-days');
  const problem = record.error?.problem;
  const submit = () =>
    record.mutate(
      { params: { assessmentId }, body: { personId, workedOn: workedOn as never, days, activity, note } },
      {
        onSuccess() {
          toast({ text: `${inDays(days)} recorded` });
          setNote('');
        },
      },
    );
  return (
    <Section title="Record a day" description="In quarters of a day, at most one day for a person on a day.">
      {problem ? <Problem problem={problem} hideErrors /> : null}
      <Form
        label="Record a day"
        errors={problem?.errors}
        onSubmit={submit}
        actions={
          <Button type="submit" variant="primary" busy={record.isPending}>
            Record
          </Button>
        }
      >
        <Grid min="14rem">
          <Select
            name="personId"
            label="Who"
            value={personId}
            onChange={setPersonId}
            options={list.members.map(({ person, grade }) => ({
              value: person.id,
              label: `${person.name} (${label(grade)})`,
            }))}
          />
          <DateField name="workedOn" label="Day" value={workedOn} onChange={setWorkedOn} max={list.today} />
          <Select
            name="days"
            label="How much of it"
            value={String(days)}
            onChange={(part) => setDays(Number(part))}
            options={PARTS.map((part) => ({ value: String(part), label: inDays(part) }))}
          />
          <Select
            name="activity"
            label="Worked on"
            value={activity}
            onChange={(chosen) => setActivity(ACTIVITIES.find((one) => one === chosen) ?? activity)}
            options={ACTIVITIES.map((one) => ({ value: one, label: label(one) }))}
          />
        </Grid>
        <TextInput
          name="note"
          label="Note"
          hint={visibleTo(list.visibleTo)}
          optional
          value={note}
          onChange={setNote}
          maxLength={500}
        />
      </Form>
    </Section>
  );
}
