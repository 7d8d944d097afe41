import { label } from '../../app/labels.ts';
import { Card, DataTable, DayText, Empty, plural, Section, Stack, StatusBadge } from '../../ui/index.ts';
import { Comments } from './Comments.tsx';
import { Paragraphs } from './Paragraphs.tsx';
import { gradeTone, type Report, type ReportedObservation } from './report.ts';

/** Every observation with its evidence and clause, and what was said about its facts. */
export function Observations({ report }: { report: Report }) {
  const { observations } = report;
  return (
    <Section title="Observations" description={`${plural(observations.length, 'observation')} in this report.`}>
      {observations.length === 0 ? (
        <Empty title="No observations" compact>
          <p>Nothing was found that needs a response.</p>
        </Empty>
      ) : (
        <Stack gap={5}>
          {observations.map((observation) => (
            <Observation key={observation.id} report={report} observation={observation} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

function Observation({ report, observation }: { report: Report; observation: ReportedObservation }) {
  const { id, ref, clause, title, grade, finding, evidenceSeen, evidence, userRoles } = observation;
  return (
    <Card
      title={`${ref} ${title}`}
      eyebrow={`${clause} · ${userRoles.map(label).join(', ')}`}
      meta={<StatusBadge tone={gradeTone(grade)}>{label(grade)}</StatusBadge>}
    >
      <Stack gap={4}>
        <div>
          <Paragraphs text={finding} />
        </div>
        <Stack gap={2}>
          <h4>Evidence</h4>
          <Paragraphs text={evidenceSeen} />
          {evidence.length > 0 ? (
            <DataTable
              caption={`Evidence for ${ref}`}
              captionHidden
              rows={evidence}
              rowKey={(item) => item.id}
              columns={[
                { key: 'ref', header: 'Reference', render: (item) => item.ref },
                { key: 'title', header: 'Evidence', render: (item) => item.title },
                { key: 'on', header: 'Speaks of', render: (item) => <DayText day={item.speaksOfOn} /> },
              ]}
            />
          ) : null}
        </Stack>
        <Comments report={report} about={id} name={ref} heading="Factual accuracy" />
      </Stack>
    </Card>
  );
}
