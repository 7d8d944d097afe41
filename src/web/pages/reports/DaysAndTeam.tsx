import { label } from '../../app/labels.ts';
import { DataTable, DayText, DefinitionList, Empty, formatCount, Grid, Section } from '../../ui/index.ts';
import { useAssessment } from '../assessments/useAssessment.ts';
import type { Report } from './report.ts';

/** What else the report says, all from the records: who, how long, measured from when, by which edition. */
export function DaysAndTeam({ report }: { report: Report }) {
  const { scfVersion, aiVersion, catalogueVersion, fieldworkStartedOn, fieldworkEndedOn } = useAssessment();
  const { daysWorked, team, baseline } = report;
  const total = daysWorked.reduce((sum, { days }) => sum + days, 0);
  return (
    <Grid min="20rem" gap={6}>
      <Section title="Days worked" description="Only days actually worked are charged.">
        <DataTable
          caption="Days worked"
          captionHidden
          rows={daysWorked}
          rowKey={({ person, activity }) => `${person} ${activity}`}
          empty={<Empty title="No days are recorded" compact />}
          columns={[
            { key: 'person', header: 'Person', render: ({ person }) => person },
            { key: 'activity', header: 'Activity', render: ({ activity }) => label(activity) },
            { key: 'days', header: 'Days', align: 'end', render: ({ days }) => formatCount(days) },
          ]}
        />
        {daysWorked.length > 0 ? <p>All together: {formatCount(total)} days</p> : null}
      </Section>
      <Section title="About the assessment">
        <DefinitionList
          items={[
            ...(fieldworkStartedOn ? [{ term: 'Fieldwork from', detail: <DayText day={fieldworkStartedOn} /> }] : []),
            ...(fieldworkEndedOn ? [{ term: 'Fieldwork to', detail: <DayText day={fieldworkEndedOn} /> }] : []),
            ...team.map(({ person, role }) => ({ term: label(role), detail: person.name, key: person.id })),
            ...(baseline ? [{ term: 'Measured from', detail: `${label(baseline.kind)} ${baseline.ref}` }] : []),
            { term: 'Frameworks', detail: `SCF ${scfVersion}, Agreed Interpretations ${aiVersion}` },
            { term: 'Control catalogue', detail: catalogueVersion },
          ]}
        />
      </Section>
    </Grid>
  );
}
