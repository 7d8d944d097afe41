import { useState } from 'react';
import { label } from '../../app/labels.ts';
import {
  ActionButton,
  Card,
  type Column,
  DataTable,
  DayText,
  DefinitionList,
  Money,
  Stack,
  StatusBadge,
} from '../../ui/index.ts';
import { CorrectCharge } from './CorrectCharge.tsx';
import { type Charge, inDays, monthInWords } from './charges.ts';

type Line = Charge['lines'][number];

const COLUMNS: readonly Column<Line>[] = [
  { key: 'workedOn', header: 'Day', render: ({ workedOn }) => <DayText day={workedOn} /> },
  { key: 'person', header: 'Who', render: ({ person }) => person },
  { key: 'rateCard', header: 'Rate card', render: ({ rateCard }) => rateCard, priority: 3 },
  { key: 'days', header: 'Days', align: 'end', render: ({ days }) => inDays(days) },
  { key: 'rate', header: 'Rate', align: 'end', priority: 2, render: ({ ratePence }) => <Money pence={ratePence} /> },
  { key: 'amount', header: 'Amount', align: 'end', render: ({ amountPence }) => <Money pence={amountPence} /> },
];

interface ChargeCardProps {
  assessmentId: string;
  version: number;
  charge: Charge;
}

/** One charge with the days it holds; undone only by a counter-entry. */
export function ChargeCard({ assessmentId, version, charge }: ChargeCardProps) {
  const [correcting, setCorrecting] = useState(false);
  const { ref, kind, month, raisedOn, netPence, vatPercent, vatPence, totalPence, narrative, reason, lines } = charge;
  const { reverses, reversedBy, actions } = charge;
  const correct = actions.find(({ operation }) => operation === 'correct-charge');
  return (
    <Card
      title={`${ref}: ${label(kind)}`}
      eyebrow={narrative}
      meta={
        reversedBy ? (
          <StatusBadge>Undone by {reversedBy}</StatusBadge>
        ) : reverses ? (
          <StatusBadge tone="info">Undoes {reverses}</StatusBadge>
        ) : (
          <StatusBadge tone="good">Stands</StatusBadge>
        )
      }
    >
      <Stack gap={4}>
        <DefinitionList
          columns
          items={[
            { term: 'Raised', detail: <DayText day={raisedOn} /> },
            { term: 'Statement', detail: monthInWords(month) },
            { term: 'Without VAT', detail: <Money pence={netPence} strong /> },
            { term: `VAT of ${vatPercent}%`, detail: <Money pence={vatPence} /> },
            { term: 'In all', detail: <Money pence={totalPence} /> },
          ]}
        />
        {reason ? <p>Reason: {reason}</p> : null}
        {lines.length > 0 ? (
          <details>
            <summary>The days it holds</summary>
            <DataTable
              caption={`Days of ${ref}`}
              captionHidden
              columns={COLUMNS}
              rows={lines}
              rowKey={({ dayId }) => dayId}
            />
          </details>
        ) : null}
        {correcting && correct?.open ? (
          <CorrectCharge
            assessmentId={assessmentId}
            version={version}
            charge={charge}
            onDone={() => setCorrecting(false)}
          />
        ) : correct?.open ? (
          <ActionButton action={correct} size="s" label={`Correct ${ref}`} onPress={() => setCorrecting(true)} />
        ) : null}
      </Stack>
    </Card>
  );
}
