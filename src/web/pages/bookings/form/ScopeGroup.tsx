import { SYSTEM_KIND_NAMES, USER_ROLE_NAMES } from '../../../../contract/names.ts';
import { CheckboxGroup, RadioGroup, Stack } from '../../../ui/index.ts';
import type { BookingForm } from '../booking.ts';
import type { GroupProps } from './group.ts';

type UserRole = NonNullable<BookingForm['userRoles']>[number];
type SystemKind = NonNullable<BookingForm['systemKind']>;

const ROLES = Object.entries(USER_ROLE_NAMES).map(([value, name]) => ({ value: value as UserRole, label: name }));
const HINTS: Readonly<Record<SystemKind, string>> = {
  bespoke: 'Your own system; its review takes longer.',
  shared: 'The system of a Shared Resource Provider, which is assessed by itself.',
};
const SYSTEMS = Object.entries(SYSTEM_KIND_NAMES).map(([value, name]) => ({
  value: value as SystemKind,
  label: name,
  hint: HINTS[value as SystemKind],
}));

export function ScopeGroup({ form, change }: GroupProps) {
  return (
    <Stack gap={5}>
      <CheckboxGroup
        name="form.userRoles"
        label="User Roles to be assessed"
        options={ROLES}
        values={form.userRoles ?? []}
        onChange={(userRoles) => change({ userRoles })}
      />
      <RadioGroup
        name="form.systemKind"
        label="User System"
        options={SYSTEMS}
        value={form.systemKind ?? ''}
        onChange={(systemKind: SystemKind) => change({ systemKind })}
      />
    </Stack>
  );
}
