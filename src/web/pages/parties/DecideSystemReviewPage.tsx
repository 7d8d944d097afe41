import { useState } from 'react';
import { type BodyInput, useCommand } from '../../api.ts';
import { useGo, useParam } from '../../app/address.ts';
import { links } from '../../links.ts';
import { DateField, NotFound, RadioGroup, TextArea, useToast, useToday } from '../../ui/index.ts';
import { FormPage, OfParty } from './FormPage.tsx';
import type { Party } from './party.ts';
import { REVIEW_WAYS } from './words.ts';

/** What the SSC decided about the review of a second User System. */
export default function DecideSystemReviewPage() {
  const systemId = useParam('systemId');
  return (
    <OfParty>
      {(party) => {
        const system = party.systems.find(({ id }) => id === systemId);
        return system ? <DecideForm party={party} system={system} /> : <NotFound what="User System" />;
      }}
    </OfParty>
  );
}

function DecideForm({ party, system }: { party: Party; system: Party['systems'][number] }) {
  const decide = useCommand('decide-system-review');
  const [go, toast, today] = [useGo(), useToast(), useToday()];
  const [how, setHow] = useState('');
  const [by, setBy] = useState('');
  const [decidedOn, setDecidedOn] = useState(today);
  const [reason, setReason] = useState('');
  const submit = () =>
    decide.mutate(
      {
        params: { partyId: party.id, systemId: system.id },
        body: { how, by: how === 'ad-hoc' && by ? by : null, decidedOn, reason } as BodyInput<'decide-system-review'>,
      },
      {
        onSuccess: () => {
          toast({ text: 'The decision is recorded, and the Party is told.', tone: 'good' });
          go(links.party(party.id));
        },
      },
    );
  return (
    <FormPage
      title={`Review of ${system.name}`}
      lede="What the SSC decided. A later decision takes the place of this one, which stays on record."
      party={party}
      command={decide}
      submitLabel="Record the decision"
      onSubmit={submit}
    >
      <DateField name="decidedOn" label="Decided on" value={decidedOn} onChange={setDecidedOn} max={today} />
      <RadioGroup name="how" label="It is reviewed" options={REVIEW_WAYS} value={how} onChange={setHow} />
      {how === 'ad-hoc' ? (
        <DateField
          name="by"
          label="By (optional)"
          hint="Leave it empty when the SSC set no day."
          value={by}
          onChange={setBy}
          min={decidedOn}
        />
      ) : null}
      <TextArea name="reason" label="Reason" value={reason} onChange={setReason} />
    </FormPage>
  );
}
