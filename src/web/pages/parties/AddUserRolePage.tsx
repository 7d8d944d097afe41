import { useState } from 'react';
import { type BodyInput, useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { links } from '../../links.ts';
import { RadioGroup, useToast } from '../../ui/index.ts';
import { FormPage, OfParty } from './FormPage.tsx';
import type { Party } from './party.ts';
import { USER_ROLES } from './words.ts';

/** A party adds a User Role that it wants to act in. */
export default function AddUserRolePage() {
  return <OfParty>{(party) => <RoleForm party={party} />}</OfParty>;
}

function RoleForm({ party }: { party: Party }) {
  const add = useCommand('add-user-role');
  const [go, toast] = [useGo(), useToast()];
  const [role, setRole] = useState('');
  const held = new Set<string>(party.userRoles.map((each) => each.role));
  const options = USER_ROLES.map((option) =>
    held.has(option.value) ? { ...option, disabledReason: 'In the register already' } : option,
  );
  const submit = () =>
    add.mutate(
      { params: { partyId: party.id }, body: { role } as BodyInput<'add-user-role'> },
      {
        onSuccess: () => {
          toast({ text: 'The User Role is in the register. A Full assessment for it is due.', tone: 'good' });
          go(links.party(party.id));
        },
      },
    );
  return (
    <FormPage
      title="Add a User Role"
      lede="A Full User Security Assessment for this role comes before its entry; the cycle that runs goes on."
      party={party}
      command={add}
      submitLabel="Add the User Role"
      onSubmit={submit}
    >
      <RadioGroup name="role" label="User Role" options={options} value={role} onChange={setRole} />
    </FormPage>
  );
}
