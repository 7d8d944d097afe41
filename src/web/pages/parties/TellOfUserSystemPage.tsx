import { useState } from 'react';
import { type BodyInput, useCommand } from '../../api.ts';
import { useGo, useParam } from '../../app/address.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import { DateField, NotFound, useToast, useToday } from '../../ui/index.ts';
import { FormPage, OfParty } from './FormPage.tsx';
import type { Party } from './party.ts';

/** The notice of a second User System that stands in the register already. */
export default function TellOfUserSystemPage() {
  const systemId = useParam('systemId');
  return (
    <OfParty>
      {(party) => {
        const system = party.systems.find(({ id }) => id === systemId);
        return system ? <TellForm party={party} system={system} /> : <NotFound what="User System" />;
      }}
    </OfParty>
  );
}

function TellForm({ party, system }: { party: Party; system: Party['systems'][number] }) {
  const tell = useCommand('tell-of-user-system');
  const records = useMe().side === 'secas';
  const [go, toast, today] = [useGo(), useToast(), useToday()];
  const [toldOn, setToldOn] = useState('');
  const submit = () =>
    tell.mutate(
      {
        params: { partyId: party.id, systemId: system.id },
        body: { toldOn: records ? toldOn : null } as BodyInput<'tell-of-user-system'>,
      },
      {
        onSuccess: () => {
          toast({ text: records ? 'The notice is recorded.' : 'The SSC is told.', tone: 'good' });
          go(links.party(party.id));
        },
      },
    );
  return (
    <FormPage
      title={records ? `Record the notice of ${system.name}` : `Tell the SSC of ${system.name}`}
      lede={
        records
          ? 'The day on which the Party told the SSC or SECAS of it (G3.9).'
          : 'Your notice goes to SECAS and to the chair of the SSC, and counts from today. The SSC leaves the review of this User System to the next annual assessment, or orders one (G3.9).'
      }
      party={party}
      command={tell}
      submitLabel={records ? 'Record the notice' : 'Tell the SSC'}
      onSubmit={submit}
    >
      {records ? <DateField name="toldOn" label="Told on" value={toldOn} onChange={setToldOn} max={today} /> : null}
    </FormPage>
  );
}
