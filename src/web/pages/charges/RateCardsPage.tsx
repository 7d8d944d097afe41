import { useState } from 'react';
import { type Answer, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { links } from '../../links.ts';
import {
  ActionButton,
  type Column,
  DataTable,
  DayText,
  Empty,
  Money,
  Page,
  Stack,
  StatusBadge,
  TrustTag,
  useToday,
} from '../../ui/index.ts';
import { AddRateCard } from './AddRateCard.tsx';

type Card = Answer<'list-rate-cards'>['rows'][number];

/** The User CIO's rate cards, August to August. A card is never changed: days were charged at it. */
export default function RateCardsPage() {
  const cards = useAnswer('list-rate-cards', {});
  return (
    <Page
      marking="green"
      title="Rate cards"
      lede="What a day of each grade costs without VAT. The card in force on a day prices that day."
      breadcrumb={[{ label: 'Charges', href: links.charges() }]}
    >
      <Answered answer={cards} what="rate cards" shape="table">
        {(list) => <Cards list={list} />}
      </Answered>
    </Page>
  );
}

function Cards({ list: { rows, actions } }: { list: Answer<'list-rate-cards'> }) {
  const [adding, setAdding] = useState(false);
  const add = actions.find(({ operation }) => operation === 'add-rate-card');
  return (
    <Stack gap={5}>
      <DataTable
        caption="Rate cards"
        captionHidden
        columns={COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Empty title="No rate card is registered" compact />}
      />
      {adding && add?.open ? (
        <AddRateCard newest={rows[0]} onDone={() => setAdding(false)} />
      ) : add ? (
        <ActionButton action={add} label="Add a rate card" onPress={() => setAdding(true)} />
      ) : null}
    </Stack>
  );
}

const COLUMNS: readonly Column<Card>[] = [
  { key: 'name', header: 'Card', render: ({ name }) => name },
  { key: 'from', header: 'From', render: ({ fromOn }) => <DayText day={fromOn} />, sortBy: ({ fromOn }) => fromOn },
  { key: 'until', header: 'Until', render: ({ untilOn }) => <DayText day={untilOn} />, priority: 2 },
  { key: 'lead', header: 'Lead assessor', align: 'end', render: ({ leadPence }) => <Money pence={leadPence} /> },
  { key: 'assessor', header: 'Assessor', align: 'end', render: ({ assessorPence }) => <Money pence={assessorPence} /> },
  {
    key: 'reviewer',
    header: 'Quality reviewer',
    align: 'end',
    render: ({ reviewerPence }) => <Money pence={reviewerPence} />,
  },
  { key: 'trust', header: 'Source', render: ({ trust }) => <TrustTag trust={trust} />, priority: 3 },
  {
    key: 'state',
    header: 'State',
    render: (card) => <State card={card} />,
  },
];

function State({ card: { inForce, fromOn } }: { card: Card }) {
  const today = useToday();
  if (inForce) return <StatusBadge tone="good">In force</StatusBadge>;
  return fromOn > today ? <StatusBadge tone="info">To come</StatusBadge> : <StatusBadge>Over</StatusBadge>;
}
