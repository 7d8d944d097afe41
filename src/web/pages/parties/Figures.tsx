import { links } from '../../links.ts';
import { ActionButton, AtText, type Column, DataTable, DayText, Empty, formatCount, Section } from '../../ui/index.ts';
import { actionOf, type Party } from './party.ts';

type Count = NonNullable<Party['premises']>[number];

/** The counts of premises, latest first. None is ever edited: a later one follows it. */
export function Figures({ party, premises }: { party: Party; premises: readonly Count[] }) {
  const declare = actionOf(party, 'declare-premises');
  return (
    <Section
      title="Premises"
      description="Counted through enrolled smart metering systems. A count is never edited; a later one follows it."
      actions={
        declare ? (
          <ActionButton
            action={declare}
            label="Declare a count"
            size="s"
            href={links.party(party.id, 'declare-premises')}
          />
        ) : undefined
      }
    >
      <DataTable
        caption="Counts of premises"
        captionHidden
        columns={COLUMNS}
        rows={premises}
        rowKey={({ id }) => id}
        empty={
          <Empty title="No count" compact>
            <p>
              {party.category === 'shared-resource-provider'
                ? 'A provider’s portfolio is the sum of the premises that its Users declare.'
                : 'Until there is one, the Party’s category decides its cycle.'}
            </p>
          </Empty>
        }
      />
    </Section>
  );
}

const COLUMNS: readonly Column<Count>[] = [
  { key: 'on', header: 'Counted on', render: ({ countedOn }) => <DayText day={countedOn} /> },
  { key: 'domestic', header: 'Domestic', align: 'end', render: ({ domestic }) => formatCount(domestic) },
  { key: 'non', header: 'Non-domestic', align: 'end', render: ({ nonDomestic }) => formatCount(nonDomestic) },
  {
    key: 'devices',
    header: 'Devices',
    align: 'end',
    render: ({ devices }) => (devices === null ? <span className="muted">–</span> : formatCount(devices)),
    priority: 2,
  },
  {
    key: 'by',
    header: 'Declared',
    render: ({ declaredBy, declaredAt }) => (
      <>
        <AtText at={declaredAt} />
        {declaredBy ? ` by ${declaredBy.name}` : ''}
      </>
    ),
    priority: 2,
  },
  { key: 'note', header: 'Note', render: ({ note }) => note || <span className="muted">–</span>, priority: 3 },
];
