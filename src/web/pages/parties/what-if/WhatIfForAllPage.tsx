import { type Answer, type QueryInput, useAnswer } from '../../../api.ts';
import { Answered } from '../../../app/Answered.tsx';
import { useFilter } from '../../../app/address.ts';
import { shortLabel } from '../../../app/labels.ts';
import { links } from '../../../links.ts';
import { RulebookIcon } from '../../../ui/icons.ts';
import {
  Card,
  type Column,
  DataTable,
  Empty,
  Filters,
  formatCount,
  Link,
  MarkOfDifference,
  Page,
  Pagination,
  Section,
  Stack,
  TextInput,
} from '../../../ui/index.ts';
import { Differences } from './Differences.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { useQuestion } from './question.ts';

type Answered6 = Answer<'preview-what-if-for-all'>;
const STEP = 100;

/** Whose next six years another rule value, or larger counts, would change; for SECAS. Nothing is saved. */
export default function WhatIfForAllPage() {
  const asking = useQuestion();
  const [search, setSearch] = useFilter('search');
  const [limit, setLimit] = useFilter('limit');
  const { asked, isDraft } = asking;
  const shown = Number(limit) || STEP;
  const query = { changes: asked || '{}', search: search.trim(), limit: shown };
  const answer = useAnswer(
    'preview-what-if-for-all',
    { query: query as unknown as QueryInput<'preview-what-if-for-all'> },
    { enabled: asked !== '', keepPrevious: true },
  );
  return (
    <Page
      marking="amber"
      title="What if …? For every Party"
      lede="Another rule value, or every count larger or smaller, and whose next six years it would change. Nothing is saved; the address of this page holds the question."
      breadcrumb={[{ label: 'What is due', href: links.due() }]}
    >
      <Stack gap={6}>
        <Section title="What would be otherwise">
          <QuestionForm asking={asking} error={answer.error} busy={answer.isFetching} />
        </Section>
        {asked === '' ? (
          <Empty title="Nothing is asked yet" icon={RulebookIcon}>
            <p>Add a change, then see how many assessments of each kind there would be, and whose.</p>
          </Empty>
        ) : answer.error?.status === 400 ? null : (
          <Answered answer={answer} what="answer">
            {(data) => (
              <Stack gap={6}>
                <Years answer={data} isDraft={isDraft} />
                <Section title={`${formatCount(data.affected)} of ${formatCount(data.parties)} Parties are affected`}>
                  {data.affected > 0 ? (
                    <Stack gap={4}>
                      <Filters label="Filter the Parties">
                        <TextInput name="search" label="Party" type="search" value={search} onChange={setSearch} />
                      </Filters>
                      <Affected answer={data} asked={asked} />
                      <Pagination
                        shown={data.rows.length}
                        total={data.found}
                        noun="Parties"
                        more={data.rows.length < data.found && shown < 1000}
                        busy={answer.isFetching}
                        onMore={() => setLimit(String(Math.min(1000, shown + STEP)))}
                      />
                    </Stack>
                  ) : (
                    <Empty title="Nothing would be otherwise" compact>
                      <p>What is due now and in the next six years stays as it is, of every Party.</p>
                    </Empty>
                  )}
                </Section>
              </Stack>
            )}
          </Answered>
        )}
      </Stack>
    </Page>
  );
}

function Years({ answer, isDraft }: { answer: Answered6; isDraft: boolean }) {
  const rows = answer.years.flatMap(({ year, kinds }) => kinds.map((kind) => ({ year, ...kind })));
  return (
    <Section
      title="Assessments by calendar year"
      description={
        isDraft
          ? 'You have changed the question since: this is the answer to what you asked before.'
          : 'Those with a day: what is due now, and what is to be expected.'
      }
    >
      <DataTable
        caption="Assessments by calendar year, as it is and with the changes"
        captionHidden
        columns={COLUMNS}
        rows={rows}
        rowKey={({ year, kind }) => `${year} ${kind}`}
        empty={<Empty title="No assessment has a day" compact />}
      />
    </Section>
  );
}

type YearRow = { year: number } & Answered6['years'][number]['kinds'][number];

const COLUMNS: readonly Column<YearRow>[] = [
  { key: 'year', header: 'Year', render: ({ year }) => year, sortBy: ({ year }) => year },
  { key: 'kind', header: 'Kind', render: ({ kind }) => shortLabel(kind), sortBy: ({ kind }) => kind },
  { key: 'before', header: 'As it is', align: 'end', render: ({ before }) => formatCount(before) },
  { key: 'after', header: 'With the changes', align: 'end', render: ({ after }) => formatCount(after) },
  {
    key: 'difference',
    header: 'Difference',
    align: 'end',
    render: ({ before, after }) =>
      before === after ? (
        <span className="muted">None</span>
      ) : (
        <>
          <MarkOfDifference mark={before === 0 ? 'appears' : after === 0 ? 'disappears' : 'changes'} />{' '}
          {after > before ? `+${formatCount(after - before)}` : `−${formatCount(before - after)}`}
        </>
      ),
    sortBy: ({ before, after }) => after - before,
  },
];

function Affected({ answer: { rows, found }, asked }: { answer: Answered6; asked: string }) {
  if (found === 0) return <Empty title="None of them fits the filter" compact />;
  return (
    <Stack gap={3}>
      {rows.map(({ party, differences }) => (
        <Card
          key={party.id}
          title={party.name}
          eyebrow={party.ref}
          footer={<Link href={links.whatIf(party.id, asked)}>{`Both answers of ${party.name}`}</Link>}
        >
          <details>
            <summary>{differences[0]?.sentence}</summary>
            <Differences differences={differences} />
          </details>
        </Card>
      ))}
    </Stack>
  );
}
