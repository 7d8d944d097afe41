import { useState } from 'react';
import { type BodyInput, useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { links } from '../../links.ts';
import { CheckboxGroup, DateField, Select, TextArea, TextInput, useToast, useToday } from '../../ui/index.ts';
import { FormPage } from './FormPage.tsx';
import { linesOf } from './lines.ts';
import { CATEGORIES, USER_ROLES } from './words.ts';

type Body = BodyInput<'register-party'>;

/** SECAS enters a party that has acceded into the register. */
export default function RegisterPartyPage() {
  const register = useCommand('register-party');
  const [go, toast, today] = [useGo(), useToast(), useToday()];
  const [ref, setRef] = useState('');
  const [name, setName] = useState('');
  const [category, setCategory] = useState('');
  const [groupName, setGroupName] = useState('');
  const [accededOn, setAccededOn] = useState('');
  const [userRoles, setUserRoles] = useState<string[]>([]);
  const [sites, setSites] = useState('');
  const submit = () =>
    register.mutate(
      {
        body: {
          ref,
          name,
          category,
          groupName: groupName || null,
          accededOn,
          userRoles,
          sites: linesOf(sites),
        } as Body,
      },
      {
        onSuccess: (party) => {
          toast({ text: `${party.name} is in the register.`, tone: 'good' });
          go(links.party(party.id));
        },
      },
    );
  return (
    <FormPage
      title="Register a Party"
      lede="Once it is in the register, the rules say what is due of it."
      command={register}
      submitLabel="Register the Party"
      onSubmit={submit}
    >
      <TextInput name="name" label="Name" value={name} onChange={setName} width="full" />
      <TextInput
        name="ref"
        label="Reference"
        hint="Capital letters, digits and hyphens, as in ABCD or P-001. It never changes."
        value={ref}
        onChange={(text) => setRef(text.toUpperCase())}
        width="short"
      />
      <Select
        name="category"
        label="Category"
        placeholder="Choose a category"
        options={CATEGORIES}
        value={category}
        onChange={setCategory}
      />
      <TextInput name="groupName" label="Corporate group" optional value={groupName} onChange={setGroupName} />
      <DateField name="accededOn" label="Acceded on" value={accededOn} onChange={setAccededOn} max={today} />
      <CheckboxGroup
        name="userRoles"
        label="User Roles it wants to act in"
        optional
        columns
        options={USER_ROLES}
        values={userRoles}
        onChange={setUserRoles}
      />
      <TextArea name="sites" label="Sites" optional hint="One on each line." value={sites} onChange={setSites} />
    </FormPage>
  );
}
