import { type Answer, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useParam } from '../../app/address.ts';
import { links } from '../../links.ts';
import {
  AtText,
  Clause,
  type Column,
  clauseFrom,
  DataTable,
  DayText,
  NotFound,
  Page,
  Section,
  Stack,
  StatusBadge,
  type Trust,
  TrustTag,
} from '../../ui/index.ts';
import { ConfirmValue } from './ConfirmValue.tsx';
import { ReplaceValue } from './ReplaceValue.tsx';
import { withUnit } from './rule-value.ts';

type Rule = Answer<'read-rule-values'>['rows'][number];
type Entry = Rule['entries'][number];

/** One rule value: its history, and for SECAS the two ways of settling it. */
export default function RuleValuePage() {
  const key = useParam('key');
  const values = useAnswer('read-rule-values', {});
  return (
    <Answered answer={values} what="rule value">
      {({ rows }) => {
        const rule = rows.find((each) => each.key === key);
        return rule ? <Shown rule={rule} /> : <NotFound what="rule value" />;
      }}
    </Answered>
  );
}

function Shown({ rule }: { rule: Rule }) {
  const current = rule.entries.find(({ inForce }) => inForce);
  const action = (operation: string) => rule.actions.find((each) => each.operation === operation);
  const [confirm, replace] = [action('confirm-rule-value'), action('replace-rule-value')];
  return (
    <Page
      marking="green"
      title={rule.title}
      eyebrow="Rule value"
      lede={current ? `In force: ${withUnit(current.text, rule.unit)}` : undefined}
      breadcrumb={[{ label: 'Rule values', href: links.rules() }]}
    >
      <Stack gap={7}>
        <Section
          title="Over time"
          description="Newest first. A day that has been keeps the value it was answered with."
        >
          <DataTable
            caption="The value over time"
            captionHidden
            columns={columnsOf(rule.unit)}
            rows={rule.entries}
            rowKey={({ from, text, settled }) => `${from} ${settled?.at ?? ''} ${text}`}
          />
        </Section>
        {replace ? <ReplaceValue key={`replace ${rule.version}`} rule={rule} action={replace} /> : null}
        {confirm ? <ConfirmValue key={`confirm ${rule.version}`} rule={rule} action={confirm} /> : null}
      </Stack>
    </Page>
  );
}

const columnsOf = (unit: string): readonly Column<Entry>[] => [
  {
    key: 'from',
    header: 'Holds from',
    render: ({ from, inForce }) => (
      <>
        <DayText day={from} /> {inForce ? <StatusBadge tone="good">In force</StatusBadge> : null}
      </>
    ),
  },
  { key: 'value', header: 'Value', render: ({ text }) => withUnit(text, unit) },
  {
    key: 'source',
    header: 'Source',
    render: ({ citation, trust, settled }) => settled?.source ?? <Clause {...clauseFrom(citation, trust as Trust)} />,
  },
  { key: 'trust', header: 'Trust', render: ({ trust }) => <TrustTag trust={trust} /> },
  {
    key: 'settled',
    header: 'Settled by SECAS',
    render: ({ settled }) =>
      settled ? (
        <>
          {settled.action === 'confirmed' ? 'Confirmed' : 'Replaced'} by {settled.by.name}, <AtText at={settled.at} />:{' '}
          {settled.reason}
        </>
      ) : (
        <span className="muted">–</span>
      ),
    priority: 2,
  },
];
