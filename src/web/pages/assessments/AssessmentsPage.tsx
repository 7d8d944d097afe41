import { useState } from 'react';
import { type Answer, type QueryInput, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useFilter } from '../../app/address.ts';
import { label, outcomeTone, shortLabel, stateTone } from '../../app/labels.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import {
  type Column,
  DataTable,
  DayText,
  Due,
  Empty,
  Filters,
  Page,
  Pagination,
  Select,
  StatusBadge,
  Turn,
} from '../../ui/index.ts';
import { KINDS, STATES, TURNS } from './filters.ts';

type Row = Answer<'list-assessments'>['rows'][number];
type Query = QueryInput<'list-assessments'>;

const STEP = 50;
const MOST = 200;

/** All assessments one may see, as a list to work with. */
export default function AssessmentsPage() {
  const { side } = useMe();
  const [state, setState] = useFilter('state');
  const [kind, setKind] = useFilter('kind');
  const [turn, setTurn] = useFilter('turn');
  const [limit, setLimit] = useState(STEP);
  const filter = { state, kind, turn, limit } as unknown as Query;
  const assessments = useAnswer('list-assessments', { query: filter }, { keepPrevious: true });
  return (
    <Page marking="amber" title="Assessments" lede="Where each stands, and whose turn it is.">
      <Filters label="Filter the assessments">
        <Select name="state" label="Stage" placeholder="Any stage" options={STATES} value={state} onChange={setState} />
        <Select name="kind" label="Kind" placeholder="Any kind" options={KINDS} value={kind} onChange={setKind} />
        <Select
          name="turn"
          label="Whose turn"
          placeholder="Anybody’s"
          options={TURNS}
          value={turn}
          onChange={setTurn}
        />
      </Filters>
      <Answered answer={assessments} what="assessments" shape="table">
        {({ rows }) => (
          <>
            <DataTable
              caption="Assessments"
              captionHidden
              columns={columnsFor(side)}
              rows={rows}
              rowKey={({ id }) => id}
              rowHref={({ id }) => links.assessment(id)}
              empty={
                <Empty title="No assessments" compact>
                  <p>{state || kind || turn ? 'None fits the filter.' : 'One begins with a booking.'}</p>
                </Empty>
              }
            />
            <Pagination
              shown={rows.length}
              noun={rows.length === 1 ? 'assessment' : 'assessments'}
              more={rows.length === limit && limit < MOST}
              busy={assessments.isPlaceholderData}
              onMore={() => setLimit(Math.min(MOST, limit + STEP))}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}

const columnsFor = (side: string): readonly Column<Row>[] => [
  { key: 'ref', header: 'Assessment', render: ({ ref }) => ref, sortBy: ({ ref }) => ref },
  { key: 'party', header: 'Party', render: ({ party }) => party.name, sortBy: ({ party }) => party.name },
  { key: 'kind', header: 'Kind', render: ({ kind }) => shortLabel(kind), sortBy: ({ kind }) => kind },
  {
    key: 'state',
    header: 'Stage',
    render: ({ state }) => <StatusBadge tone={stateTone(state)}>{label(state)}</StatusBadge>,
    sortBy: ({ state }) => STATES.findIndex(({ value }) => value === state),
  },
  {
    key: 'turn',
    header: 'Turn',
    render: ({ turn }) =>
      turn === 'nobody' ? <span className="muted">Nobody’s</span> : <Turn side={turn} mine={turn === side} />,
    sortBy: ({ turn }) => turn,
  },
  {
    key: 'due',
    header: 'By',
    render: ({ turnDueOn }) => (turnDueOn ? <Due on={turnDueOn} label="" /> : <span className="muted">No date</span>),
    sortBy: ({ turnDueOn }) => turnDueOn,
    priority: 2,
  },
  {
    key: 'start',
    header: 'Fieldwork',
    render: ({ startOn }) => (startOn ? <DayText day={startOn} /> : <span className="muted">Not set</span>),
    sortBy: ({ startOn }) => startOn,
    priority: 3,
  },
  {
    key: 'outcome',
    header: 'Outcome',
    render: ({ outcome }) =>
      outcome ? (
        <StatusBadge tone={outcomeTone(outcome)}>{shortLabel(outcome)}</StatusBadge>
      ) : (
        <span className="muted">–</span>
      ),
    sortBy: ({ outcome }) => outcome,
    priority: 3,
  },
];
