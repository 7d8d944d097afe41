import { useState } from 'react';
import { type Answer, type BodyInput, useAnswer, useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useGo, useParam } from '../../app/address.ts';
import { links } from '../../links.ts';
import { NotFound, RadioGroup, useToast } from '../../ui/index.ts';
import { FormPage, OfParty } from './FormPage.tsx';
import { type Details, PersonFields } from './PersonFields.tsx';
import type { Party } from './party.ts';
import { ResetSecondStep } from './ResetSecondStep.tsx';

type Person = Answer<'list-people'>['rows'][number];

const ACCESS = [
  { value: 'yes', label: 'Acts for the Party' },
  { value: 'no', label: 'Access ended', hint: 'Open sessions end too. What they did stays in the history.' },
] as const;

/** Amends what is said of one person, or ends their access. */
export default function PersonPage() {
  const personId = useParam('personId');
  const people = useAnswer('list-people', { params: { partyId: useParam('partyId') } });
  return (
    <OfParty>
      {(party) => (
        <Answered answer={people} what="people">
          {({ rows }) => {
            const person = rows.find(({ id }) => id === personId);
            return person ? <AmendForm party={party} person={person} /> : <NotFound what="person" />;
          }}
        </Answered>
      )}
    </OfParty>
  );
}

function AmendForm({ party, person }: { party: Party; person: Person }) {
  const amend = useCommand('amend-person');
  const [go, toast] = [useGo(), useToast()];
  const [version] = useState(person.version);
  const { name, email, jobTitle, phone, roles } = person;
  const [details, setDetails] = useState<Details>({ name, email, jobTitle, phone, roles });
  const [active, setActive] = useState(person.active);
  const submit = () =>
    amend.mutate(
      {
        params: { partyId: party.id, personId: person.id },
        body: { version, ...details, active } as BodyInput<'amend-person'>,
      },
      {
        onSuccess: () => {
          toast({ text: 'Amended.', tone: 'good' });
          go(links.party(party.id));
        },
      },
    );
  return (
    <FormPage
      title={`Amend ${person.name}`}
      party={party}
      command={amend}
      submitLabel="Save"
      onSubmit={submit}
      below={<ResetSecondStep person={person} />}
    >
      <PersonFields details={details} onChange={setDetails} />
      <RadioGroup
        name="active"
        label="Access"
        options={ACCESS}
        value={active ? 'yes' : 'no'}
        onChange={(value) => setActive(value === 'yes')}
      />
    </FormPage>
  );
}
