import { useState } from 'react';
import { SIDES_IN_SENTENCES } from '../../../contract/names.ts';
import { type Answer, type BodyInput, useAnswer, useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useGo, useParam } from '../../app/address.ts';
import { links } from '../../links.ts';
import { NotFound, RadioGroup, useToast } from '../../ui/index.ts';
import { type BodyDetails, BodyPersonFields } from './BodyPersonFields.tsx';
import { FormPage } from './FormPage.tsx';
import { ResetSecondStep } from './ResetSecondStep.tsx';

type Person = Answer<'list-body-people'>['rows'][number];

/** Amends what is said of somebody of a body, or ends their access. */
export default function BodyPersonPage() {
  const personId = useParam('bodyPersonId');
  const people = useAnswer('list-body-people', {});
  return (
    <Answered answer={people} what="people">
      {({ rows }) => {
        const person = rows.find(({ id }) => id === personId);
        return person ? <AmendForm person={person} /> : <NotFound what="person" />;
      }}
    </Answered>
  );
}

function AmendForm({ person }: { person: Person }) {
  const amend = useCommand('amend-body-person');
  const [go, toast] = [useGo(), useToast()];
  const [version] = useState(person.version);
  const { body, name, email, jobTitle, phone, roles, organisation, employerId } = person;
  const [details, setDetails] = useState<BodyDetails>({
    name,
    email,
    jobTitle,
    phone,
    roles,
    organisation,
    employerId,
  });
  const [active, setActive] = useState(person.active);
  const submit = () =>
    amend.mutate(
      {
        params: { bodyPersonId: person.id },
        body: { version, ...details, active } as BodyInput<'amend-body-person'>,
      },
      {
        onSuccess: () => {
          toast({ text: 'Amended.', tone: 'good' });
          go(links.people());
        },
      },
    );
  return (
    <FormPage
      title={`Amend ${person.name}`}
      above={{ label: 'People of the bodies', href: links.people() }}
      command={amend}
      submitLabel="Save"
      onSubmit={submit}
      below={<ResetSecondStep person={person} />}
    >
      <BodyPersonFields body={body} details={details} onChange={setDetails} />
      <RadioGroup
        name="active"
        label="Access"
        options={[
          { value: 'yes', label: `Acts for ${SIDES_IN_SENTENCES[body]}` },
          { value: 'no', label: 'Access ended', hint: 'Open sessions end too. What they did stays in the history.' },
        ]}
        value={active ? 'yes' : 'no'}
        onChange={(value) => setActive(value === 'yes')}
      />
    </FormPage>
  );
}
