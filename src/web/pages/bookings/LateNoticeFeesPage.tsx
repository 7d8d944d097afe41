import { type Answer, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { label } from '../../app/labels.ts';
import { links } from '../../links.ts';
import {
  type Column,
  DataTable,
  DayText,
  Empty,
  Link,
  Money,
  Page,
  Section,
  Stack,
  StatusBadge,
} from '../../ui/index.ts';
import { feeTone, feeWord } from './booking.ts';
import { DecideFee } from './DecideFee.tsx';
import { ReasonsFor } from './FeeTable.tsx';

type FeeList = Answer<'list-late-notice-fees'>;
type Fee = FeeList['rows'][number];

/** Late-notice charges: those that await a decision, each with the way to decide it, and those decided. */
export default function LateNoticeFeesPage() {
  const fees = useAnswer('list-late-notice-fees', {});
  return (
    <Page
      marking="amber"
      title="Late-notice charges"
      lede="With less than four weeks’ notice, 25% of the estimate can be charged. SECAS decides, and gives its reason."
    >
      <Answered answer={fees} what="late-notice charges" shape="cards">
        {(list) => <Fees list={list} />}
      </Answered>
    </Page>
  );
}

function Fees({ list: { rows, visibleTo } }: { list: FeeList }) {
  const pending = rows.filter(({ state }) => state === 'pending');
  const decided = rows.filter(({ state }) => state !== 'pending');
  return (
    <Stack gap={6}>
      <Section title="To be decided">
        {pending.length === 0 ? (
          <Empty title="Nothing awaits a decision" compact />
        ) : (
          <Stack gap={5}>
            {pending.map((fee) => (
              <DecideFee key={fee.id} fee={fee} readers={visibleTo} />
            ))}
          </Stack>
        )}
      </Section>
      <Section title="Decided">
        <DataTable
          caption="Decided late-notice charges"
          captionHidden
          columns={COLUMNS}
          rows={decided}
          rowKey={({ id }) => id}
          empty={<Empty title="None has been decided" compact />}
        />
        {decided.length > 0 ? <ReasonsFor readers={visibleTo.reason} /> : null}
      </Section>
    </Stack>
  );
}

const COLUMNS: readonly Column<Fee>[] = [
  {
    key: 'booking',
    header: 'Booking',
    render: ({ bookingId, bookingRef }) => <Link href={links.booking(bookingId)}>{bookingRef}</Link>,
  },
  { key: 'party', header: 'Party', render: ({ party }) => party.name, sortBy: ({ party }) => party.name },
  { key: 'change', header: 'Change', render: ({ change }) => label(change), priority: 2 },
  { key: 'fee', header: 'Charge', render: ({ feePence }) => <Money pence={feePence} />, align: 'end' },
  {
    key: 'state',
    header: 'Decision',
    render: ({ state }) => <StatusBadge tone={feeTone(state)}>{feeWord(state)}</StatusBadge>,
  },
  {
    key: 'on',
    header: 'Decided',
    render: ({ decidedOn }) => (decidedOn ? <DayText day={decidedOn} /> : '–'),
    sortBy: ({ decidedOn }) => decidedOn,
    priority: 2,
  },
  { key: 'reason', header: 'Reason', render: ({ reason }) => reason ?? '–', priority: 3 },
];
