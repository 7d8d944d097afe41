import { label } from '../../app/labels.ts';
import { DayText, DefinitionList, Empty, Grid, plural, Section } from '../../ui/index.ts';
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
        {daysWorked.length > 0 ? (
          <DefinitionList
            items={[
              ...daysWorked.map(({ person, activity, days }) => ({
                term: `${person}, ${label(activity).toLowerCase()}`,
                detail: plural(days, 'day'),
              })),
              { term: 'All together', detail: <strong>{plural(total, 'day')}</strong> },
            ]}
          />
        ) : (
          <Empty title="No days are recorded" compact />
        )}
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
