import { useState } from 'react';
import { useCommand } from '../api.ts';
import { Button, Cluster, DateField, dayOfEpoch, epochDay, Form, Problem, Stack } from '../ui/index.ts';

const STEPS = [
  { days: 1, label: '+1 day' },
  { days: 7, label: '+1 week' },
  { days: 28, label: '+4 weeks' },
] as const;

/** Sets the demo's clock, by steps or to a day. */
export default function SetClock({ today, onDone }: { today: string; onDone: () => void }) {
  const setClock = useCommand('set-clock');
  const [on, setOn] = useState(today);
  const set = (day: string) => setClock.mutate({ body: { on: day } }, { onSuccess: onDone });
  const later = (days: number) => dayOfEpoch((epochDay(today) ?? 0) + days);
  return (
    <Form
      label="Demo clock"
      errors={setClock.error?.problem.errors}
      onSubmit={() => set(on)}
      actions={
        <Button type="submit" variant="primary" busy={setClock.isPending}>
          Set the day
        </Button>
      }
    >
      <Stack gap={3}>
        <p className="popover__title">Demo clock</p>
        <p className="small muted">The scheme’s day, for everyone who uses this demo.</p>
        <Cluster gap={2}>
          {STEPS.map(({ days, label }) => (
            <Button key={days} size="s" onPress={() => set(later(days))}>
              {label}
            </Button>
          ))}
        </Cluster>
        <DateField name="on" label="Day" value={on} onChange={setOn} />
        {setClock.error ? <Problem problem={setClock.error.problem} hideErrors /> : null}
      </Stack>
    </Form>
  );
}
