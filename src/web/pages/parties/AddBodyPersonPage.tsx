import { useState } from 'react';
import { type BodyInput, useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { label } from '../../app/labels.ts';
import { links } from '../../links.ts';
import { RadioGroup, useToast } from '../../ui/index.ts';
import { type BodyDetails, BodyPersonFields } from './BodyPersonFields.tsx';
import { FormPage } from './FormPage.tsx';
import { BODIES, type BodyName } from './words.ts';

const NOBODY: BodyDetails = {
  name: '',
  email: '',
  jobTitle: '',
  phone: '',
  roles: [],
  organisation: '',
  employerId: null,
};

/** Adds somebody of a body of the scheme. */
export default function AddBodyPersonPage() {
  const add = useCommand('add-body-person');
  const [go, toast] = [useGo(), useToast()];
  const [body, setBody] = useState<BodyName>('cio');
  const [details, setDetails] = useState(NOBODY);
  const submit = () =>
    add.mutate(
      { body: { body, ...details } as BodyInput<'add-body-person'> },
      {
        onSuccess: () => {
          const text = `${details.name} acts for ${label(body)} now. An invitation goes to ${details.email}.`;
          toast({ text, tone: 'good' });
          go(links.people());
        },
      },
    );
  // The roles of one body are none of another.
  const choose = (chosen: BodyName) => {
    setBody(chosen);
    setDetails({ ...details, roles: [], employerId: null });
  };
  return (
    <FormPage
      title="Add somebody of a body"
      lede="An e-mail invites them to set a password."
      above={{ label: 'People of the bodies', href: links.people() }}
      command={add}
      submitLabel="Add them"
      onSubmit={submit}
    >
      <RadioGroup name="body" label="Acts for" options={BODIES} value={body} onChange={choose} />
      <BodyPersonFields body={body} details={details} onChange={setDetails} />
    </FormPage>
  );
}
