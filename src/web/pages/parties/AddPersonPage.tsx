import { useState } from 'react';
import { type BodyInput, useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { links } from '../../links.ts';
import { useToast } from '../../ui/index.ts';
import { FormPage, OfParty } from './FormPage.tsx';
import { type Details, PersonFields } from './PersonFields.tsx';
import type { Party } from './party.ts';

/** Adds somebody who acts for a party. */
export default function AddPersonPage() {
  return <OfParty>{(party) => <AddForm party={party} />}</OfParty>;
}

const NOBODY: Details = { name: '', email: '', jobTitle: '', phone: '', roles: [] };

function AddForm({ party }: { party: Party }) {
  const add = useCommand('add-person');
  const [go, toast] = [useGo(), useToast()];
  const [details, setDetails] = useState(NOBODY);
  const submit = () =>
    add.mutate(
      { params: { partyId: party.id }, body: details as unknown as BodyInput<'add-person'> },
      {
        onSuccess: () => {
          toast({
            text: `${details.name} acts for ${party.name} now. An invitation goes to ${details.email}.`,
            tone: 'good',
          });
          go(links.party(party.id));
        },
      },
    );
  return (
    <FormPage
      title="Add somebody"
      lede={`They act for ${party.name}, and its letters go to them. An e-mail invites them to set a password.`}
      party={party}
      command={add}
      submitLabel="Add them"
      onSubmit={submit}
    >
      <PersonFields details={details} onChange={setDetails} />
    </FormPage>
  );
}
