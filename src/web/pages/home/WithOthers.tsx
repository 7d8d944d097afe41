import type { Answer } from '../../api.ts';
import { label, shortLabel, stateTone } from '../../app/labels.ts';
import { links } from '../../links.ts';
import { type Column, DataTable, Due, Empty, StatusBadge, Turn } from '../../ui/index.ts';

type Row = Answer<'read-home'>['withOthers'][number];

const columns: readonly Column<Row>[] = [
  { key: 'ref', header: 'Assessment', render: ({ ref }) => ref, sortBy: ({ ref }) => ref },
  {
    key: 'party',
    header: 'Party',
    render: ({ party, kind }) => `${party.name}, ${shortLabel(kind)}`,
    sortBy: ({ party }) => party.name,
  },
  {
    key: 'state',
    header: 'Stage',
    render: ({ state }) => <StatusBadge tone={stateTone(state)}>{label(state)}</StatusBadge>,
  },
  {
    key: 'turn',
    header: 'Turn',
    render: ({ turn }) => (turn === 'nobody' ? 'Nobody’s' : <Turn side={turn} />),
    sortBy: ({ turn }) => turn,
  },
  {
    key: 'by',
    header: 'By',
    render: ({ turnDueOn }) => (turnDueOn ? <Due on={turnDueOn} label="" /> : <span className="muted">No date</span>),
    sortBy: ({ turnDueOn }) => turnDueOn,
  },
];

/** Whose turn everything else is. */
export function WithOthers({ rows }: { rows: readonly Row[] }) {
  return (
    <DataTable
      caption="With others"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => links.assessment(id)}
      empty={<Empty title="Nothing is with others" compact />}
    />
  );
}
