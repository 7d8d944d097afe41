import { BOOKING_FIELD_NAMES } from '../../../../contract/field-names.ts';
import { Stack, TextArea, TextInput } from '../../../ui/index.ts';
import type { GroupProps } from './group.ts';

const FIELDS = [
  { field: 'contactName', type: 'text', max: 120, autoComplete: 'name' },
  { field: 'contactEmail', type: 'email', max: 200, autoComplete: 'email' },
  { field: 'contactPhone', type: 'tel', max: 40, autoComplete: 'tel' },
  { field: 'billingContact', type: 'text', max: 200, autoComplete: 'off' },
] as const;

export function ContactGroup({ form, change }: GroupProps) {
  return (
    <Stack gap={4}>
      {FIELDS.map(({ field, type, max, autoComplete }) => (
        <TextInput
          key={field}
          name={`form.${field}`}
          label={BOOKING_FIELD_NAMES[field]}
          type={type}
          autoComplete={autoComplete}
          value={form[field] ?? ''}
          onChange={(text) => change({ [field]: text })}
          maxLength={max}
        />
      ))}
      <TextArea
        name="form.notes"
        label={BOOKING_FIELD_NAMES.notes}
        optional
        value={form.notes ?? ''}
        onChange={(notes) => change({ notes })}
        maxLength={2000}
      />
    </Stack>
  );
}
