import { label, outcomeTone, shortLabel } from '../../app/labels.ts';
import {
  type Column,
  DataTable,
  DayText,
  DefinitionList,
  Empty,
  Section,
  Stack,
  StatusBadge,
  type TermDetail,
  VisibleTo,
} from '../../ui/index.ts';
import { Documents } from '../assessments/Documents.tsx';
import { Paragraphs } from '../reports/Paragraphs.tsx';
import type { Decision } from './committee.ts';

type Condition = Decision['conditions'][number];

/**
 * What the SSC decided: the outcome, why, the vote it rests on, the conditions, the letter.
 *
 * @param reasonFor who reads the reasons, where not everybody does who reads the page
 */
export function DecisionView({ decision, reasonFor }: { decision: Decision; reasonFor?: string }) {
  const { outcome, reason, conditions, letter } = decision;
  return (
    <Section title="The decision">
      <Stack gap={5}>
        <p>
          <StatusBadge tone={outcomeTone(outcome)}>{shortLabel(outcome)}</StatusBadge>
        </p>
        <DefinitionList items={factsOf(decision)} />
        <Section title="Reasons" level={3}>
          <Paragraphs text={reason} />
          {reasonFor ? <VisibleTo to={reasonFor} /> : null}
        </Section>
        <Section title="Conditions" level={3}>
          <DataTable
            caption="Conditions"
            captionHidden
            columns={COLUMNS}
            rows={conditions}
            rowKey={({ number }) => String(number)}
            empty={<Empty title="The decision carries no conditions" compact />}
          />
        </Section>
        {letter ? (
          <Section title="Outcome letter" level={3}>
            <Documents documents={[letter]} />
          </Section>
        ) : null}
      </Stack>
    </Section>
  );
}

function factsOf(decision: Decision): TermDetail[] {
  const { outcome, decidedOn, followUpBy, votesFor, votesAgainst, abstentions, castingVote } = decision;
  const { present, quorum, appointed, recused } = decision;
  return [
    { term: 'Outcome', detail: label(outcome) },
    { term: 'Decided', detail: <DayText day={decidedOn} /> },
    ...(followUpBy ? [{ term: 'Next round due by', detail: <DayText day={followUpBy} /> }] : []),
    {
      term: 'Vote',
      detail: `${votesFor} for, ${votesAgainst} against, ${abstentions} abstained${castingVote ? '; the chair broke the tie' : ''}`,
    },
    {
      term: 'Quorum',
      detail: `${present} present of ${appointed} appointed${recused > 0 ? `, ${recused} recused` : ''}; ${quorum} needed`,
    },
  ];
}

const COLUMNS: readonly Column<Condition>[] = [
  { key: 'text', header: 'Step', render: ({ number, text }) => `${number}. ${text}` },
  { key: 'owner', header: 'Owner', render: ({ owner }) => owner },
  { key: 'due', header: 'Due', render: ({ dueOn }) => <DayText day={dueOn} /> },
  {
    key: 'observation',
    header: 'Observation',
    render: ({ observation }) => observation?.ref ?? <span className="muted">None</span>,
  },
];
