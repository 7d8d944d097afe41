import { PREPAREDNESS_NAMES } from '../../../../contract/names.ts';
import { NumberInput, RadioGroup, Stack } from '../../../ui/index.ts';
import type { BookingForm } from '../booking.ts';
import type { GroupProps } from './group.ts';

type Preparedness = NonNullable<BookingForm['preparedness']>;

const OPTIONS = Object.entries(PREPAREDNESS_NAMES).map(([value, name]) => ({
  value: value as Preparedness,
  label: name,
}));

export function PreparationGroup({ form, change }: GroupProps) {
  return (
    <Stack gap={5}>
      <RadioGroup
        name="form.preparedness"
        label="How prepared are you?"
        options={OPTIONS}
        value={form.preparedness ?? ''}
        onChange={(preparedness: Preparedness) => change({ preparedness })}
      />
      <NumberInput
        name="form.observationsExpected"
        label="How many observations do you expect?"
        hint="0 is an answer. Nobody holds you to it."
        value={form.observationsExpected ?? null}
        onChange={(count) => change({ observationsExpected: count ?? undefined })}
      />
    </Stack>
  );
}
