import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { links } from '../../links.ts';
import { TextArea, TextInput, useToast } from '../../ui/index.ts';
import { FormPage, OfParty } from './FormPage.tsx';
import { linesOf } from './lines.ts';
import type { Party } from './party.ts';

/** SECAS amends how a party is called, its group and its sites. */
export default function AmendPartyPage() {
  return <OfParty>{(party) => <AmendForm party={party} />}</OfParty>;
}

function AmendForm({ party }: { party: Party }) {
  const amend = useCommand('amend-party');
  const [go, toast] = [useGo(), useToast()];
  // The version that this form was opened with: what somebody else changes meanwhile is not overwritten.
  const [version] = useState(party.version);
  const [name, setName] = useState(party.name);
  const [groupName, setGroupName] = useState(party.groupName ?? '');
  const [sites, setSites] = useState(party.sites.join('\n'));
  const submit = () =>
    amend.mutate(
      {
        params: { partyId: party.id },
        body: { version, name, groupName: groupName || null, sites: linesOf(sites) },
      },
      {
        onSuccess: () => {
          toast({ text: 'Amended.', tone: 'good' });
          go(links.party(party.id));
        },
      },
    );
  return (
    <FormPage title={`Amend ${party.name}`} party={party} command={amend} submitLabel="Save" onSubmit={submit}>
      <TextInput name="name" label="Name" value={name} onChange={setName} width="full" />
      <TextInput
        name="groupName"
        label="Corporate group"
        optional
        hint="Members of the SSC from the same group have an interest in this Party."
        value={groupName}
        onChange={setGroupName}
      />
      <TextArea name="sites" label="Sites" optional hint="One on each line." value={sites} onChange={setSites} />
    </FormPage>
  );
}
