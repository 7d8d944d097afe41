import { label } from '../../app/labels.ts';
import { links } from '../../links.ts';
import {
  Because,
  Card,
  Cluster,
  DayText,
  DefinitionList,
  Empty,
  Link,
  ResultsBySection,
  Section,
  Stack,
  StatusBadge,
  type TermDetail,
} from '../../ui/index.ts';
import { Documents } from '../assessments/Documents.tsx';
import { Paragraphs } from '../reports/Paragraphs.tsx';
import { gradeTone } from '../reports/report.ts';
import { type Item, purposeInWords } from './committee.ts';

type Observation = Item['observations'][number];

/** What the SSC reads before it decides: the question, the report in short, each observation with its answer. */
export function Paper({ item }: { item: Item }) {
  const { report, observations, documents, purposeBecause } = item;
  return (
    <Stack gap={6}>
      <Section title="What is asked">
        <DefinitionList items={factsOf(item)} />
        <Because steps={purposeBecause} heading="Why the SSC is asked this" folded />
      </Section>
      <Section title="The report">
        {report ? (
          <Stack>
            <Paragraphs text={report.summary} none="No summary was written." />
            {report.opinion ? (
              <DefinitionList items={[{ term: 'Opinion', detail: <Paragraphs text={report.opinion} /> }]} />
            ) : null}
            {report.results.length > 0 ? <ResultsBySection sections={report.results} /> : null}
          </Stack>
        ) : (
          <Empty title="No report has been issued" compact />
        )}
      </Section>
      <Section title="Observations and responses">
        {observations.length === 0 ? (
          <Empty title="The assessment raised no observations" compact />
        ) : (
          <Stack gap={5}>
            {observations.map((observation) => (
              <OneObservation key={observation.id} observation={observation} />
            ))}
          </Stack>
        )}
      </Section>
      <Section title="Documents">
        <Documents documents={documents} />
      </Section>
    </Stack>
  );
}

function factsOf(item: Item): TermDetail[] {
  const {
    purpose,
    recommendation,
    lateReason,
    userRoles,
    party,
    code,
    assessmentId,
    assessmentRef,
    response,
    predecessor,
  } = item;
  const { fieldworkStartedOn, fieldworkEndedOn } = item;
  return [
    { term: 'Purpose', detail: purposeInWords(purpose) },
    { term: 'Recommendation', detail: recommendation || 'None' },
    ...(lateReason ? [{ term: 'Listed late because', detail: lateReason }] : []),
    { term: 'Party', detail: <Named party={party} code={code} /> },
    { term: 'Assessment', detail: <Link href={links.assessment(assessmentId)}>{assessmentRef}</Link> },
    { term: 'User Roles', detail: userRoles.map(label).join(', ') },
    ...(fieldworkStartedOn && fieldworkEndedOn
      ? [
          {
            term: 'Fieldwork',
            detail: (
              <>
                <DayText day={fieldworkStartedOn} /> to <DayText day={fieldworkEndedOn} />
              </>
            ),
          },
        ]
      : []),
    ...(predecessor
      ? [
          {
            term: 'Follows',
            detail: `${predecessor.ref}${predecessor.outcome ? `, ${label(predecessor.outcome)}` : ''}`,
          },
        ]
      : []),
    { term: 'Response', detail: response ? <ResponseDay response={response} /> : 'None was due' },
  ];
}

function ResponseDay({ response: { submittedOn, dueOn, late } }: { response: NonNullable<Item['response']> }) {
  return (
    <Cluster gap={2}>
      {submittedOn ? (
        <span>
          Submitted <DayText day={submittedOn} />
        </span>
      ) : null}
      {late ? (
        <StatusBadge tone="warn">
          Late, due <DayText day={dueOn} />
        </StatusBadge>
      ) : (
        <StatusBadge tone="good">In time</StatusBadge>
      )}
    </Cluster>
  );
}

function OneObservation({ observation }: { observation: Observation }) {
  const { ref, title, clause, grade, finding, evidenceSeen, response } = observation;
  return (
    <div className="committee-observation">
      <Card
        title={`${ref} ${title}`}
        eyebrow={clause}
        meta={<StatusBadge tone={gradeTone(grade)}>{label(grade)}</StatusBadge>}
      >
        <Stack>
          <Paragraphs text={finding} />
          {evidenceSeen ? (
            <details>
              <summary>Evidence seen</summary>
              <Paragraphs text={evidenceSeen} />
            </details>
          ) : null}
          <DefinitionList items={responseOf(response)} />
        </Stack>
      </Card>
    </div>
  );
}

function responseOf(response: Observation['response']): TermDetail[] {
  if (!response) return [{ term: 'Response', detail: 'None' }];
  const { stance, reason, steps, owner, completeBy } = response;
  return [
    { term: 'Response', detail: stance === 'dispute' ? 'Disputed' : 'Accepted' },
    ...(stance === 'dispute' && reason ? [{ term: 'Reason', detail: <Paragraphs text={reason} /> }] : []),
    ...(steps ? [{ term: 'Steps', detail: <Paragraphs text={steps} /> }] : []),
    ...(owner ? [{ term: 'Owner', detail: owner }] : []),
    ...(completeBy ? [{ term: 'Done by', detail: <DayText day={completeBy} /> }] : []),
  ];
}

/** The party; under a code there is no page of it for whoever reads the code, and the others see what members read. */
function Named({ party, code }: Pick<Item, 'party' | 'code'>) {
  if (party.name === code) return code;
  return (
    <>
      <Link href={links.party(party.id)}>{party.name}</Link>
      {code ? <span className="muted"> (members read “{code}”)</span> : null}
    </>
  );
}
