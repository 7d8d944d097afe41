import type { Answer } from '../../api.ts';
import { links } from '../../links.ts';
import {
  type Column,
  ConfirmPanel,
  DataTable,
  DayText,
  formatCount,
  Section,
  Stack,
  StatusBadge,
} from '../../ui/index.ts';
import { Sentences } from './Sentences.tsx';

type Preview = Answer<'preview-inventory'>;
type Change = Preview['changes'][number];

/** Where a file is not as it should be: sheet, cell, what was found and what was expected. */
export function InventoryErrors({ preview: { errors, errorCount } }: { preview: Preview }) {
  return (
    <Section
      title={`${formatCount(errorCount)} ${errorCount === 1 ? 'cell is' : 'cells are'} not as expected`}
      description="Nothing was written. Mend the file and choose it again."
    >
      <DataTable
        caption="What is wrong"
        captionHidden
        columns={ERRORS}
        rows={errors}
        rowKey={({ sheet, cell, expected }) => `${sheet} ${cell} ${expected}`}
      />
    </Section>
  );
}

const ERRORS: readonly Column<Preview['errors'][number]>[] = [
  { key: 'cell', header: 'Cell', render: ({ cell }) => cell },
  { key: 'sheet', header: 'Sheet', render: ({ sheet }) => sheet || 'None' },
  { key: 'found', header: 'Found', render: ({ found }) => found },
  { key: 'expected', header: 'Expected', render: ({ expected }) => expected },
];

interface InventoryPreviewProps {
  preview: Preview;
  busy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** What a file would change, party by party, before it is imported. */
export function InventoryPreview({ preview, busy, onConfirm, onCancel }: InventoryPreviewProps) {
  const { changes, rows } = preview;
  const changed = changes.filter((each) => each.changed).length;
  const warned = changes.filter(({ warning }) => warning).length;
  return (
    <Stack gap={5}>
      <DataTable
        caption="What changes, party by party"
        columns={COLUMNS}
        rows={changes}
        rowKey={({ party, countedOn }) => `${party.id} ${countedOn}`}
        rowHref={({ party }) => links.party(party.id)}
      />
      <ConfirmPanel
        title={
          changed === 0
            ? 'Nothing that is due changes'
            : `This changes what is due of ${formatCount(changed)} ${changed === 1 ? 'Party' : 'Parties'}`
        }
        tone={changed + warned > 0 ? 'warn' : 'info'}
        facts={[
          { term: 'Rows', detail: formatCount(rows) },
          { term: 'Premises and Devices disagree', detail: formatCount(warned) },
        ]}
        confirmLabel="Import the counts"
        cancelLabel="Choose another file"
        busy={busy}
        onConfirm={onConfirm}
        onCancel={onCancel}
      />
    </Stack>
  );
}

const COLUMNS: readonly Column<Change>[] = [
  { key: 'party', header: 'Party', render: ({ party }) => party.name },
  { key: 'on', header: 'Counted on', render: ({ countedOn }) => <DayText day={countedOn} /> },
  {
    key: 'devices',
    header: 'Devices',
    align: 'end',
    render: ({ devices, devicesBefore }) =>
      devicesBefore === null ? formatCount(devices) : `${formatCount(devicesBefore)} → ${formatCount(devices)}`,
  },
  {
    key: 'due',
    header: 'What is due',
    render: ({ changed, dueAfter }) =>
      changed ? <Sentences due={dueAfter} /> : <span className="muted">Stays as it is</span>,
  },
  {
    key: 'warning',
    header: 'Warning',
    render: ({ warning }) =>
      warning ? (
        <>
          <StatusBadge tone="warn">Check the counts</StatusBadge> {warning}
        </>
      ) : (
        <span className="muted">–</span>
      ),
  },
];
