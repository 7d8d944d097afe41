import { type Answer, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useFilter } from '../../app/address.ts';
import { links } from '../../links.ts';
import {
  Clause,
  type Column,
  clauseFrom,
  DataTable,
  DayText,
  Empty,
  Filters,
  Page,
  Pagination,
  Select,
  StatusBadge,
  TextInput,
  TRUST_WORDS,
  type Trust,
  TrustTag,
} from '../../ui/index.ts';
import { withUnit } from './rule-value.ts';

type Rule = Answer<'read-rule-values'>['rows'][number];
type Entry = Rule['entries'][number];
interface Row extends Entry {
  readonly rule: Rule;
}

const TRUSTS = Object.entries(TRUST_WORDS).map(([value, { word, meaning }]) => ({
  value,
  label: `${word}: ${meaning.toLowerCase().replace(/\.$/, '')}`,
}));
const AGES = [{ value: 'all', label: 'Those of earlier days too' }];

/** The register of rule values: what is law, what is published, and what is only assumed. */
export default function RulesPage() {
  const values = useAnswer('read-rule-values', {});
  const [search, setSearch] = useFilter('search');
  const [trust, setTrust] = useFilter('trust');
  const [age, setAge] = useFilter('age');
  return (
    <Page
      marking="green"
      title="Rule values"
      lede="Every figure and convention the rules use: since when it holds, by which source, and how far it can be trusted. Where the sources are silent, the value is assumed, and says so."
    >
      <Filters label="Filter the rule values">
        <TextInput name="search" label="Words" type="search" value={search} onChange={setSearch} />
        <Select name="trust" label="Trust" placeholder="Any" options={TRUSTS} value={trust} onChange={setTrust} />
        <Select name="age" label="When" placeholder="Those in force" options={AGES} value={age} onChange={setAge} />
      </Filters>
      <Answered answer={values} what="rule values" shape="table">
        {({ rows }) => <Shown rows={fitting(rows, { search, trust, age })} />}
      </Answered>
    </Page>
  );
}

function Shown({ rows }: { rows: readonly Row[] }) {
  return (
    <>
      <DataTable
        caption="Rule values"
        captionHidden
        columns={COLUMNS}
        rows={rows}
        rowKey={({ rule, from, settled }) => `${rule.key} ${from} ${settled?.at ?? ''}`}
        rowHref={({ rule }) => links.ruleValue(rule.key)}
        empty={<Empty title="No value fits" compact />}
      />
      <Pagination shown={rows.length} noun="values" more={false} onMore={() => undefined} />
    </>
  );
}

function fitting(rules: readonly Rule[], wanted: { search: string; trust: string; age: string }): Row[] {
  const words = wanted.search.trim().toLowerCase();
  return rules
    .flatMap((rule) => rule.entries.map((entry) => ({ ...entry, rule })))
    .filter(({ inForce }) => inForce || wanted.age === 'all')
    .filter(({ trust }) => !wanted.trust || trust === wanted.trust)
    .filter(({ rule, text, citation }) =>
      [rule.title, text, citation.document, citation.clause ?? ''].join(' ').toLowerCase().includes(words),
    );
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'title', header: 'Rule value', render: ({ rule }) => rule.title, sortBy: ({ rule }) => rule.title },
  { key: 'value', header: 'Value', render: ({ rule, text }) => withUnit(text, rule.unit) },
  {
    key: 'from',
    header: 'Holds from',
    render: ({ from, inForce }) => (
      <>
        <DayText day={from} /> {inForce ? null : <StatusBadge>Earlier</StatusBadge>}
      </>
    ),
    sortBy: ({ from }) => from,
    priority: 2,
  },
  {
    key: 'source',
    header: 'Source',
    render: ({ citation, trust }) => <Clause {...clauseFrom(citation, trust as Trust)} />,
    sortBy: ({ citation }) => `${citation.document} ${citation.clause ?? ''}`,
  },
  {
    key: 'trust',
    header: 'Trust',
    render: ({ trust }) => <TrustTag trust={trust} />,
    sortBy: ({ trust }) => Object.keys(TRUST_WORDS).indexOf(trust),
  },
];
