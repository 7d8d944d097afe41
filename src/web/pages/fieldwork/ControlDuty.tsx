import { label } from '../../app/labels.ts';
import { Clause, Cluster, Section, Stack, TrustTag } from '../../ui/index.ts';
import type { Control } from './fieldwork.ts';

/** What is asked: the duty in our own words, its clause and how far that can be trusted, and what evidence usually shows it. */
export function ControlDuty({ control }: { control: Control }) {
  const { title, section, sectionTitle, clause, duty, question, expectedEvidence, trust, source, roles } = control;
  return (
    <Section title={title} description={`${section} ${sectionTitle} · binds ${roles.map(label).join(', ')}`}>
      <Stack gap={3}>
        <Cluster gap={2}>
          <Clause label={`SEC ${clause}`} title={`Smart Energy Code, about ${clause}`} text={source} trust={trust} />
          <TrustTag trust={trust} />
        </Cluster>
        <p className="measure">{duty}</p>
        <p className="measure">
          <strong>{question}</strong>
        </p>
        {expectedEvidence.length > 0 ? (
          <details>
            <summary>Evidence that usually answers it</summary>
            <ul>
              {expectedEvidence.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </details>
        ) : null}
      </Stack>
    </Section>
  );
}
