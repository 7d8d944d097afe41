import { type Answer, addressOf, type QueryInput, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useFilter } from '../../app/address.ts';
import { links } from '../../links.ts';
import { DownloadIcon } from '../../ui/icons.ts';
import {
  ButtonLink,
  Cluster,
  DataTable,
  DefinitionList,
  Empty,
  Money,
  Page,
  plural,
  Select,
  Stack,
  StatusBadge,
} from '../../ui/index.ts';
import { CHARGE_COLUMNS } from './chargeColumns.tsx';
import { monthInWords } from './charges.ts';
import './charges.css';

/** DCC's statement of one month: the lines for the Parties' charges, with their sums; on paper, and as CSV. */
export default function StatementPage() {
  const [month, setMonth] = useFilter('month');
  const query = (month ? { month } : {}) as QueryInput<'read-statement'>;
  const statement = useAnswer('read-statement', { query }, { keepPrevious: true });
  return (
    <Answered answer={statement} what="statement">
      {(found) => <StatementOf statement={found} onMonth={setMonth} />}
    </Answered>
  );
}

function StatementOf({
  statement,
  onMonth,
}: {
  statement: Answer<'read-statement'>;
  onMonth: (month: string) => void;
}) {
  const { month, lines, totals, complete, months } = statement;
  const choices = months.includes(month) ? months : [month, ...months];
  return (
    <Page
      title={`Statement of ${monthInWords(month)}`}
      marking="amber"
      status={
        <StatusBadge tone={complete ? 'good' : 'progress'}>{complete ? 'Complete' : 'Month not over'}</StatusBadge>
      }
      lede="User Security Assessments: the lines for the Parties’ monthly DCC charges. VAT stands apart."
    >
      <Stack gap={5}>
        <div className="statement__tools">
          <Cluster gap={4} align="end">
            <Select
              name="month"
              label="Month"
              options={choices.map((one) => ({ value: one, label: monthInWords(one) }))}
              value={month}
              onChange={onMonth}
            />
            <ButtonLink icon={DownloadIcon} download href={addressOf('download-statement', { query: { month } })}>
              CSV of {monthInWords(month)}
            </ButtonLink>
          </Cluster>
        </div>
        <DefinitionList
          columns
          items={[
            { term: 'Lines', detail: plural(totals.lines, 'line') },
            { term: 'Without VAT', detail: <Money pence={totals.netPence} strong /> },
            { term: 'VAT', detail: <Money pence={totals.vatPence} /> },
            { term: 'In all', detail: <Money pence={totals.totalPence} strong /> },
          ]}
        />
        <DataTable
          caption={`Lines of ${monthInWords(month)}`}
          captionHidden
          columns={CHARGE_COLUMNS}
          rows={lines}
          rowKey={({ id }) => id}
          rowHref={({ assessment }) => links.assessment(assessment.id, 'charges')}
          empty={
            <Empty title="No lines in this month" compact>
              <p>A charge comes onto the statement of the month in which it is raised.</p>
            </Empty>
          }
        />
      </Stack>
    </Page>
  );
}
