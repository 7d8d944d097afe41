import { useState } from 'react';
import { type QueryInput, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useFilter } from '../../app/address.ts';
import { label } from '../../app/labels.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import { ButtonLink, Cluster, DataTable, Empty, Filters, Page, Pagination, Select } from '../../ui/index.ts';
import { CHARGE_COLUMNS, MONTH_COLUMN } from './chargeColumns.tsx';

const KINDS = (['assessment', 'late-notice', 'correction'] as const).map((value) => ({ value, label: label(value) }));
const STEP = 50;
const MOST = 200;

/** All charges one may see, newest first. */
export default function ChargesPage() {
  const { side } = useMe();
  const [kind, setKind] = useFilter('kind');
  const [limit, setLimit] = useState(STEP);
  const query = { limit, ...(kind && { kind }) } as QueryInput<'list-charges'>;
  const charges = useAnswer('list-charges', { query }, { keepPrevious: true });
  return (
    <Page
      marking="amber"
      title="Charges"
      lede={
        side === 'party'
          ? 'What was charged to you. Each charge appears on your monthly DCC charges.'
          : 'Actual days at the rate card of each day, late notice, and corrections as counter-entries.'
      }
      actions={
        <Cluster gap={3}>
          {side === 'party' ? null : <ButtonLink href={links.statement()}>Monthly statement</ButtonLink>}
          <ButtonLink href={links.rateCards()}>Rate cards</ButtonLink>
        </Cluster>
      }
    >
      <Filters label="Filter the charges">
        <Select name="kind" label="Kind" placeholder="Any kind" options={KINDS} value={kind} onChange={setKind} />
      </Filters>
      <Answered answer={charges} what="charges" shape="table">
        {({ rows }) => (
          <>
            <DataTable
              caption="Charges"
              captionHidden
              columns={[...CHARGE_COLUMNS, MONTH_COLUMN].filter(({ key }) => key !== 'party' || side !== 'party')}
              rows={rows}
              rowKey={({ id }) => id}
              rowHref={({ assessment }) => links.assessment(assessment.id, 'charges')}
              empty={
                <Empty title="No charges" compact>
                  <p>
                    {kind ? 'None fits the filter.' : 'A charge is raised when the report of an assessment is issued.'}
                  </p>
                </Empty>
              }
            />
            <Pagination
              shown={rows.length}
              noun={rows.length === 1 ? 'charge' : 'charges'}
              more={rows.length === limit && limit < MOST}
              busy={charges.isPlaceholderData}
              onMore={() => setLimit(Math.min(MOST, limit + STEP))}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}
