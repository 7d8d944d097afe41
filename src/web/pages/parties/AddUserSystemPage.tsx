import { useState } from 'react';
import { type BodyInput, useAnswer, useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import { DateField, RadioGroup, Select, TextInput, useToast } from '../../ui/index.ts';
import { FormPage, OfParty } from './FormPage.tsx';
import type { Party } from './party.ts';
import { SYSTEM_KINDS } from './words.ts';

/** A party enters a User System; of a second or later one this is also the notice to the SSC. */
export default function AddUserSystemPage() {
  return <OfParty>{(party) => <SystemForm party={party} />}</OfParty>;
}

function SystemForm({ party }: { party: Party }) {
  const add = useCommand('add-user-system');
  const providers = useAnswer('list-providers', {});
  const [go, toast] = [useGo(), useToast()];
  const [name, setName] = useState('');
  const [kind, setKind] = useState('');
  const [provider, setProvider] = useState('');
  const [inUseFrom, setInUseFrom] = useState('');
  const records = useMe().side === 'secas';
  const isSecond = party.systems.some(({ inUseUntil }) => inUseUntil === null);
  const submit = () =>
    add.mutate(
      {
        params: { partyId: party.id },
        body: {
          name,
          kind,
          providerPartyId: kind === 'shared' && provider ? provider : null,
          inUseFrom,
        } as BodyInput<'add-user-system'>,
      },
      {
        onSuccess: () => {
          toast({ text: 'The User System is in the register.', tone: 'good' });
          go(links.party(party.id));
        },
      },
    );
  return (
    <FormPage
      title="Enter a User System"
      lede={
        isSecond
          ? records
            ? 'Another system is in use: the SSC is to be told of this one before it is used (G3.9). Record the notice afterwards, on the page of the Party.'
            : 'Another system is in use, so this is also the notice of a second User System: the SSC leaves its review to the next annual assessment, or orders one (G3.9).'
          : 'A new system as a whole, not a part of one.'
      }
      party={party}
      command={add}
      submitLabel="Enter the User System"
      onSubmit={submit}
    >
      <TextInput name="name" label="What it is called" value={name} onChange={setName} width="full" />
      <RadioGroup name="kind" label="Bespoke or shared" options={SYSTEM_KINDS} value={kind} onChange={setKind} />
      {kind === 'shared' ? (
        <Select
          name="providerPartyId"
          label="Shared Resource Provider"
          placeholder="Choose the provider"
          options={(providers.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }))}
          value={provider}
          onChange={setProvider}
        />
      ) : null}
      <DateField name="inUseFrom" label="In use from" value={inUseFrom} onChange={setInUseFrom} />
    </FormPage>
  );
}
