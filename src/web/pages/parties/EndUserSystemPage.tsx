import { useState } from 'react';
import { type BodyInput, useCommand } from '../../api.ts';
import { useGo, useParam } from '../../app/address.ts';
import { links } from '../../links.ts';
import { DateField, NotFound, useToast } from '../../ui/index.ts';
import { FormPage, OfParty } from './FormPage.tsx';
import type { Party } from './party.ts';

/** A party no longer uses a User System. */
export default function EndUserSystemPage() {
  const systemId = useParam('systemId');
  return (
    <OfParty>
      {(party) => {
        const system = party.systems.find(({ id }) => id === systemId);
        return system ? <EndForm party={party} system={system} /> : <NotFound what="User System" />;
      }}
    </OfParty>
  );
}

function EndForm({ party, system }: { party: Party; system: Party['systems'][number] }) {
  const end = useCommand('end-user-system');
  const [go, toast] = [useGo(), useToast()];
  const [inUseUntil, setInUseUntil] = useState('');
  const submit = () =>
    end.mutate(
      {
        params: { partyId: party.id, systemId: system.id },
        body: { inUseUntil } as BodyInput<'end-user-system'>,
      },
      {
        onSuccess: () => {
          toast({ text: `The use of ${system.name} ends.`, tone: 'good' });
          go(links.party(party.id));
        },
      },
    );
  return (
    <FormPage
      title={`End the use of ${system.name}`}
      lede="It stays in the register, with the days on which it was in use."
      party={party}
      command={end}
      submitLabel="End its use"
      onSubmit={submit}
    >
      <DateField
        name="inUseUntil"
        label="Last day of use"
        value={inUseUntil}
        onChange={setInUseUntil}
        min={system.inUseFrom}
      />
    </FormPage>
  );
}
