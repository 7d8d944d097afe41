import { useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useFilter } from '../../app/address.ts';
import { DayText, Filters, Section, Select, Stack } from '../../ui/index.ts';
import { useAssessment } from '../assessments/useAssessment.ts';
import { ControlTable } from './ControlTable.tsx';
import type { ControlList, ControlRow } from './fieldwork.ts';
import { Progress } from './Progress.tsx';
import { Steps } from './Steps.tsx';

const SHOWN: Readonly<Record<string, { label: string; keeps: (row: ControlRow) => boolean }>> = {
  unanswered: { label: 'Without an answer', keeps: (row) => !row.answered },
  'no-evidence': { label: 'Without evidence', keeps: (row) => row.evidence === 0 },
  'no-result': { label: 'Without a result', keeps: (row) => row.result === null },
  observation: { label: 'With an observation', keeps: (row) => row.observations.length > 0 },
  newer: { label: 'Answer newer than the result', keeps: (row) => row.answerIsNewer },
};

/** The controls of an assessment: how far each section is, and the list to work through. */
export default function ControlsPage() {
  const { id } = useAssessment();
  const controls = useAnswer('list-controls', { params: { assessmentId: id } });
  return (
    <Answered answer={controls} what="controls" shape="table">
      {(list) => <Controls list={list} />}
    </Answered>
  );
}

function Controls({ list }: { list: ControlList }) {
  return (
    <Stack gap={6}>
      <Section title="Progress" description={<Measured list={list} />}>
        <Progress list={list} />
      </Section>
      <Steps list={list} />
      <FilteredTable list={list} />
    </Stack>
  );
}

function Measured({ list: { catalogueVersion, scfVersion, measuredFrom } }: { list: ControlList }) {
  return (
    <>
      Catalogue {catalogueVersion}, with SCF {scfVersion}; the duties in our own words.
      {measuredFrom ? (
        <>
          {' '}
          Change is measured from {measuredFrom.ref}
          {measuredFrom.fieldworkEndedOn ? (
            <>
              , whose fieldwork ended on <DayText day={measuredFrom.fieldworkEndedOn} />
            </>
          ) : null}
          .
        </>
      ) : null}
    </>
  );
}

function FilteredTable({ list }: { list: ControlList }) {
  const [shown, setShown] = useFilter('show');
  const [section, setSection] = useFilter('section');
  const seesResults = list.sections.some(({ withResult }) => withResult !== null);
  const options = Object.entries(SHOWN)
    .filter(([value]) => seesResults || !['no-result', 'newer'].includes(value))
    .map(([value, { label }]) => ({ value, label }));
  const rows = list.rows.filter(
    (row) => (SHOWN[shown]?.keeps(row) ?? true) && (section === '' || row.section === section),
  );
  return (
    <Section title="Controls" description={`${rows.length} of ${list.rows.length} shown.`}>
      <Filters label="Which controls are shown">
        <Select name="show" label="Show" value={shown} onChange={setShown} placeholder="All" options={options} />
        <Select
          name="section"
          label="Section"
          value={section}
          onChange={setSection}
          placeholder="All sections"
          options={list.sections.map((one) => ({ value: one.section, label: `${one.section} ${one.title}` }))}
        />
      </Filters>
      <ControlTable rows={rows} seesResults={seesResults} />
    </Section>
  );
}
