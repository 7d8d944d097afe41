import { useState } from 'react';
import { type Answer, type BodyInput, useAnswer, useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useGo } from '../../app/address.ts';
import { label } from '../../app/labels.ts';
import { links } from '../../links.ts';
import {
  Because,
  ConfirmPanel,
  DateField,
  formatCount,
  formatDay,
  NumberInput,
  Page,
  Problem,
  Stack,
  TextArea,
  useToast,
  useToday,
} from '../../ui/index.ts';
import { FormPage, OfParty } from './FormPage.tsx';
import type { Party } from './party.ts';
import { Sentences } from './Sentences.tsx';

interface Count {
  readonly countedOn: string;
  readonly domestic: number | null;
  readonly nonDomestic: number | null;
  readonly devices: number | null;
  readonly note: string;
}
type Body = BodyInput<'declare-premises'>;
type Preview = Answer<'preview-premises'>;

/** A count of premises: filled in, then shown with what it would change, then declared. */
export default function DeclarePremisesPage() {
  return <OfParty>{(party) => <Declaring party={party} />}</OfParty>;
}

function Declaring({ party }: { party: Party }) {
  const today = useToday();
  const [count, setCount] = useState<Count>({
    countedOn: today,
    domestic: null,
    nonDomestic: null,
    devices: null,
    note: '',
  });
  const [looking, setLooking] = useState(false);
  const declare = useCommand('declare-premises');
  const { note: _note, devices, ...figures } = count;
  const preview = useAnswer(
    'preview-premises',
    { params: { partyId: party.id }, query: { ...figures, ...(devices !== null && { devices }) } as never },
    { enabled: looking },
  );
  const [go, toast] = [useGo(), useToast()];
  const confirm = () =>
    declare.mutate(
      { params: { partyId: party.id }, body: count as unknown as Body },
      {
        onSuccess: () => {
          toast({ text: 'The count is declared.', tone: 'good' });
          go(links.party(party.id));
        },
      },
    );
  if (looking && !preview.error) {
    return (
      <Answered answer={preview} what="preview">
        {(data) => (
          <Page title="Before you declare it" width="narrow" breadcrumb={crumbsOf(party)}>
            <Stack gap={5}>
              {declare.error ? <Problem problem={declare.error.problem} /> : null}
              <Confirm
                count={count}
                preview={data}
                busy={declare.isPending}
                onConfirm={confirm}
                onCancel={() => {
                  declare.reset();
                  setLooking(false);
                }}
              />
            </Stack>
          </Page>
        )}
      </Answered>
    );
  }
  return (
    <CountForm
      party={party}
      count={count}
      onChange={(changed) => {
        setLooking(false);
        setCount(changed);
      }}
      command={{ error: looking ? preview.error : null, isPending: preview.isFetching }}
      onSubmit={() => (looking ? void preview.refetch() : setLooking(true))}
    />
  );
}

interface CountFormProps {
  party: Party;
  count: Count;
  onChange: (count: Count) => void;
  command: Parameters<typeof FormPage>[0]['command'];
  onSubmit: () => void;
}

function CountForm({ party, count, onChange, command, onSubmit }: CountFormProps) {
  const set = (change: Partial<Count>) => onChange({ ...count, ...change });
  return (
    <FormPage
      title="Declare a count of premises"
      lede="Premises supplied through one or more enrolled smart metering systems; a dual-fuel home counts once. Nothing is written before you have seen what it changes."
      party={party}
      command={command}
      submitLabel="See what it changes"
      onSubmit={onSubmit}
    >
      <DateField
        name="countedOn"
        label="Counted on"
        value={count.countedOn}
        onChange={(countedOn) => set({ countedOn })}
      />
      <NumberInput
        name="domestic"
        label="Domestic premises"
        value={count.domestic}
        onChange={(domestic) => set({ domestic })}
      />
      <NumberInput
        name="nonDomestic"
        label="Non-domestic premises"
        value={count.nonDomestic}
        onChange={(nonDomestic) => set({ nonDomestic })}
      />
      <NumberInput
        name="devices"
        label="Devices in DCC’s inventory"
        optional
        hint="Kept as evidence. Premises decide."
        value={count.devices}
        onChange={(devices) => set({ devices })}
      />
      <TextArea
        name="note"
        label="Note"
        optional
        value={count.note}
        onChange={(note) => set({ note })}
        maxLength={1000}
      />
    </FormPage>
  );
}

interface ConfirmProps {
  count: Count;
  preview: Preview;
  busy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

function Confirm({ count, preview, busy, onConfirm, onCancel }: ConfirmProps) {
  const { before, after, changed, because, warning } = preview;
  const moved = before.category !== after.category;
  return (
    <ConfirmPanel
      title={
        moved
          ? 'This count moves the Party to another cycle'
          : changed
            ? 'This count changes what is due'
            : 'What is due stays the same'
      }
      tone={moved || changed ? 'warn' : 'info'}
      facts={[
        { term: 'Counted on', detail: formatDay(count.countedOn) },
        {
          term: 'Premises',
          detail: `${formatCount(count.domestic ?? 0)} domestic, ${formatCount(count.nonDomestic ?? 0)} non-domestic`,
        },
        {
          term: 'Cycle',
          detail: moved ? `${label(before.category)} → ${label(after.category)}` : label(after.category),
        },
        { term: 'Due now', detail: <Sentences due={before.due} /> },
        ...(changed ? [{ term: 'Due then', detail: <Sentences due={after.due} /> }] : []),
      ]}
      confirmLabel="Declare the count"
      cancelLabel="Change it"
      busy={busy}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {warning ? <p>{warning}</p> : null}
      <Because steps={because} folded heading="Why" />
    </ConfirmPanel>
  );
}

const crumbsOf = ({ id, name }: Party) => [
  { label: 'Parties', href: links.parties() },
  { label: name, href: links.party(id) },
];
