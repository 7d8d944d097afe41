import { CheckboxGroup, type ChoiceOption, TextInput } from '../../ui/index.ts';
import { PARTY_ROLES } from './words.ts';

/** What is typed of a person. */
export interface Details {
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly phone: string;
  readonly roles: readonly string[];
}

interface PersonFieldsProps {
  details: Details;
  onChange: (details: Details) => void;
  /** What they may be appointed as; the roles of a Party unless said otherwise. */
  roles?: readonly ChoiceOption[] | undefined;
}

/** The fields of a person who acts for a party, or for a body of the scheme. */
export function PersonFields({ details, onChange, roles = PARTY_ROLES }: PersonFieldsProps) {
  const set = (change: Partial<Details>) => onChange({ ...details, ...change });
  return (
    <>
      <TextInput name="name" label="Name" value={details.name} onChange={(name) => set({ name })} />
      <TextInput
        name="email"
        label="E-mail"
        type="email"
        hint="They sign in with it, and letters go to it."
        value={details.email}
        onChange={(email) => set({ email })}
      />
      <TextInput
        name="jobTitle"
        label="Position"
        hint="As it is printed under a signature."
        value={details.jobTitle}
        onChange={(jobTitle) => set({ jobTitle })}
      />
      <TextInput
        name="phone"
        label="Phone"
        type="tel"
        optional
        width="short"
        value={details.phone}
        onChange={(phone) => set({ phone })}
      />
      <CheckboxGroup
        name="roles"
        label="May act as"
        options={roles}
        values={details.roles}
        onChange={(chosen) => set({ roles: chosen })}
      />
    </>
  );
}
