import { DateField, DayText, Stack } from '../../../ui/index.ts';
import type { BookingForm } from '../booking.ts';
import type { GroupProps } from './group.ts';

type Day = NonNullable<BookingForm['wantedStartOn']>;

export function DatesGroup({ form, change, proposal }: GroupProps) {
  const { earliestStartOn, due } = proposal;
  const latest = due[0]?.latestStartOn;
  return (
    <Stack gap={4}>
      <p>
        Received today, the earliest start is{' '}
        <strong>
          <DayText day={earliestStartOn} />
        </strong>
        .{' '}
        {latest ? (
          <>
            To be in time for what is due, start by{' '}
            <strong>
              <DayText day={latest} />
            </strong>
            .
          </>
        ) : null}
      </p>
      <DateField
        name="form.wantedStartOn"
        label="Wanted start"
        hint="A Working Day in England and Wales."
        min={earliestStartOn}
        value={form.wantedStartOn ?? ''}
        onChange={(day) => change({ wantedStartOn: day as Day })}
      />
      <DateField
        name="form.alternativeStartOn"
        label="Another start that would do"
        optional
        min={earliestStartOn}
        value={form.alternativeStartOn ?? ''}
        onChange={(day) => change({ alternativeStartOn: day as Day })}
      />
    </Stack>
  );
}
