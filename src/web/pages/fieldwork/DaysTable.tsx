import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { label } from '../../app/labels.ts';
import {
  Button,
  type Column,
  DataTable,
  DayText,
  Dialog,
  Empty,
  Form,
  formatDay,
  Problem,
  StatusBadge,
  TextArea,
  useToast,
} from '../../ui/index.ts';
import { type Days, inDays, isOpen } from './fieldwork.ts';

type Entry = Days['rows'][number];

const COLUMNS: readonly Column<Entry>[] = [
  {
    key: 'workedOn',
    header: 'Day',
    render: ({ workedOn }) => <DayText day={workedOn} />,
    sortBy: ({ workedOn }) => workedOn,
  },
  { key: 'person', header: 'Who', render: ({ person }) => person.name, sortBy: ({ person }) => person.name },
  {
    key: 'activity',
    header: 'Worked on',
    render: ({ activity }) => label(activity),
    sortBy: ({ activity }) => activity,
  },
  { key: 'grade', header: 'Grade', priority: 2, render: ({ grade }) => label(grade), sortBy: ({ grade }) => grade },
  { key: 'days', header: 'Days', align: 'end', render: ({ days }) => inDays(days), sortBy: ({ days }) => days },
  { key: 'note', header: 'Note', priority: 3, render: ({ note }) => note || '—' },
  { key: 'state', header: 'State', render: (entry) => <State entry={entry} /> },
];

function State({ entry: { reversed, reversesId } }: { entry: Entry }) {
  if (reversesId) return <StatusBadge tone="info">Counter-entry</StatusBadge>;
  return reversed ? <StatusBadge>Reversed</StatusBadge> : <StatusBadge tone="good">Counts</StatusBadge>;
}

/** Every entry. None is edited: a wrong one is undone by a counter-entry. */
export function DaysTable({ assessmentId, list }: { assessmentId: string; list: Days }) {
  const [undoing, setUndoing] = useState<Entry | null>(null);
  const may = isOpen(list.actions, 'reverse-days');
  const reverse: Column<Entry> = {
    key: 'reverse',
    header: 'Undo',
    render: (entry) =>
      entry.mayReverse ? (
        <Button
          size="s"
          variant="quiet"
          onPress={() => setUndoing(entry)}
          label={`Reverse ${inDays(entry.days)} of ${entry.person.name} on ${formatDay(entry.workedOn)}`}
        >
          Reverse
        </Button>
      ) : (
        <span className="muted">—</span>
      ),
  };
  return (
    <>
      <DataTable
        caption="Entries"
        columns={may ? [...COLUMNS, reverse] : COLUMNS}
        rows={list.rows}
        rowKey={(row) => row.id}
        empty={
          <Empty title="No days are recorded yet" compact>
            <p>The team records each day it works on the assessment.</p>
          </Empty>
        }
      />
      {undoing ? <Reverse assessmentId={assessmentId} entry={undoing} onDone={() => setUndoing(null)} /> : null}
    </>
  );
}

function Reverse({ assessmentId, entry, onDone }: { assessmentId: string; entry: Entry; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const toast = useToast();
  const reverse = useCommand('reverse-days');
  const problem = reverse.error?.problem;
  const submit = () =>
    reverse.mutate(
      { params: { assessmentId, entryId: entry.id }, body: { reason } },
      {
        onSuccess() {
          toast({ text: 'The entry is reversed' });
          onDone();
        },
      },
    );
  return (
    <Dialog open title={`Reverse ${inDays(entry.days)} on ${formatDay(entry.workedOn)}?`} onClose={onDone}>
      <Form
        label="Reverse the entry"
        errors={problem?.errors}
        onSubmit={submit}
        actions={
          <>
            <Button type="submit" variant="danger" busy={reverse.isPending}>
              Reverse the entry
            </Button>
            <Button variant="quiet" onPress={onDone}>
              Keep it
            </Button>
          </>
        }
      >
        {problem ? <Problem problem={problem} hideErrors /> : null}
        <p>A counter-entry is added; both stay in sight.</p>
        <TextArea name="reason" label="Why" value={reason} onChange={setReason} rows={2} maxLength={500} />
      </Form>
    </Dialog>
  );
}
