import { label } from '../../app/labels.ts';
import { links } from '../../links.ts';
import { type Column, DataTable, Empty, StatusBadge, TrustTag } from '../../ui/index.ts';
import { useAssessment } from '../assessments/useAssessment.ts';
import { type ControlRow, placeOf, resultTone } from './fieldwork.ts';

const COLUMNS: readonly Column<ControlRow>[] = [
  { key: 'title', header: 'Control', render: ({ title }) => title, sortBy: ({ title }) => title },
  { key: 'clause', header: 'Clause', render: ({ clause }) => clause, sortBy: ({ clause }) => clause },
  { key: 'trust', header: 'Trust', priority: 3, render: ({ trust }) => <TrustTag trust={trust} /> },
  {
    key: 'answered',
    header: 'Answer',
    render: (row) => <Answered row={row} />,
    sortBy: ({ answered }) => (answered ? 1 : 0),
  },
  {
    key: 'evidence',
    header: 'Evidence',
    align: 'end',
    priority: 2,
    render: ({ evidence }) => evidence,
    sortBy: ({ evidence }) => evidence,
  },
];
const PLACE: Column<ControlRow> = { key: 'place', header: 'Key area', render: placeOf, sortBy: placeOf };
const RESULT: Column<ControlRow> = {
  key: 'result',
  header: 'Result',
  render: ({ result }) =>
    result ? (
      <StatusBadge tone={resultTone(result)}>{label(result)}</StatusBadge>
    ) : (
      <span className="muted">None yet</span>
    ),
  sortBy: ({ result }) => result,
};
const OBSERVATIONS: Column<ControlRow> = {
  key: 'observations',
  header: 'Observations',
  priority: 2,
  render: ({ observations }) => observations.map(({ ref }) => ref).join(', ') || '—',
  sortBy: ({ observations }) => observations[0]?.ref ?? null,
};

/** The list of controls; each row leads to its control. */
export function ControlTable({ rows, seesResults }: { rows: readonly ControlRow[]; seesResults: boolean }) {
  const { id, kind } = useAssessment();
  return (
    <DataTable
      caption="Controls"
      captionHidden
      columns={[...COLUMNS, ...(kind === 'vusa' ? [PLACE] : []), ...(seesResults ? [RESULT] : []), OBSERVATIONS]}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => links.control(id, row.id)}
      rowTone={(row) => (row.answerIsNewer ? 'warn' : undefined)}
      empty={
        <Empty title="No control is like that" compact>
          <p>Choose another filter to see the others.</p>
        </Empty>
      }
    />
  );
}

function Answered({ row: { answered, answerIsNewer } }: { row: ControlRow }) {
  if (answerIsNewer) return <StatusBadge tone="warn">Newer than the result</StatusBadge>;
  return answered ? <StatusBadge tone="good">Answered</StatusBadge> : <StatusBadge>Not yet</StatusBadge>;
}
