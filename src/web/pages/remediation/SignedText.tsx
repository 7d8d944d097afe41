import { label } from '../../app/labels.ts';
import { type Column, DataTable, DayText, DefinitionList, Section, Stack } from '../../ui/index.ts';
import type { Letter } from './remediation.ts';
import './remediation.css';

type Item = Letter['plan']['items'][number];

const COLUMNS: readonly Column<Item>[] = [
  { key: 'number', header: 'Condition', render: ({ number, condition }) => `${number}. ${condition}` },
  {
    key: 'observation',
    header: 'Observation',
    render: ({ observation, clause }) => (observation ? `${observation}, ${clause ?? ''}` : 'Of the SSC’s own'),
    priority: 2,
  },
  {
    key: 'action',
    header: 'What was done',
    render: ({ action }) => <span className="remediation__text">{action}</span>,
  },
  {
    key: 'evidence',
    header: 'Evidence',
    render: ({ evidence }) => <span className="remediation__text">{evidence}</span>,
    priority: 2,
  },
  {
    key: 'completed',
    header: 'Completed',
    render: ({ completedOn }) => (completedOn ? <DayText day={completedOn} /> : '—'),
  },
  {
    key: 'discharged',
    header: 'Discharged',
    render: ({ dischargedOn }) => (dischargedOn ? <DayText day={dischargedOn} /> : '—'),
    priority: 3,
  },
];

/** Exactly what a signature belongs to: the plan as a table, and the very text whose SHA-256 it bears. */
export function SignedText({ letter: { plan, planText, planSha256 } }: { letter: Letter }) {
  return (
    <Section title="What is signed" description="The remediation plan, frozen when the letter was prepared.">
      <Stack gap={4}>
        <DefinitionList
          items={[
            { term: 'Party', detail: `${plan.partyName} (${plan.party})` },
            { term: 'User Roles', detail: plan.userRoles.map(label).join(', ') },
            { term: 'Assessment', detail: `${plan.assessment}, ${label(plan.kind)}` },
            { term: 'Decision', detail: label(plan.outcome) },
            { term: 'Decided', detail: <DayText day={plan.decidedOn} /> },
          ]}
        />
        <DataTable
          caption="The steps"
          captionHidden
          columns={COLUMNS}
          rows={plan.items}
          rowKey={({ number }) => String(number)}
        />
        <details className="remediation__exact">
          <summary>The exact text, to the byte</summary>
          <p className="small muted">
            The SHA-256 of these bytes in UTF-8 is <code className="remediation__hash">{planSha256}</code>. Any program
            that computes SHA-256 can verify it.
          </p>
          <pre>{planText}</pre>
        </details>
      </Stack>
    </Section>
  );
}
