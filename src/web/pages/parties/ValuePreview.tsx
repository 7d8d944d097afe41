import type { Answer } from '../../api.ts';
import { links } from '../../links.ts';
import { type Column, ConfirmPanel, DataTable, Empty, formatCount, formatDay, Stack } from '../../ui/index.ts';
import { Sentences } from './Sentences.tsx';

type Preview = Answer<'preview-rule-value'>;

interface ValuePreviewProps {
  preview: Preview;
  busy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Whose obligations another value would change, before it is put in place. */
export function ValuePreview({ preview, busy, onConfirm, onCancel }: ValuePreviewProps) {
  const { from, before, after, touches, parties, changes } = preview;
  const count = changes.length;
  return (
    <Stack gap={5}>
      <DataTable
        caption="Whose obligations change"
        columns={COLUMNS}
        rows={changes}
        rowKey={({ party }) => party.id}
        rowHref={({ party }) => links.party(party.id)}
        empty={<Empty title="Nothing that is due changes" compact />}
      />
      <ConfirmPanel
        title={
          count === 0
            ? 'Nobody’s obligations change on that day'
            : `This changes the obligations of ${formatCount(count)} ${count === 1 ? 'Party' : 'Parties'}`
        }
        tone={count === 0 ? 'info' : 'warn'}
        facts={[
          { term: 'Holds from', detail: formatDay(from) },
          { term: 'Until then', detail: before },
          { term: 'From then on', detail: after },
          { term: 'What follows it', detail: touches },
          { term: 'Looked at', detail: `${formatCount(parties)} Parties, as they are known today` },
        ]}
        confirmLabel="Replace the value"
        cancelLabel="Change it"
        busy={busy}
        onConfirm={onConfirm}
        onCancel={onCancel}
      />
    </Stack>
  );
}

const COLUMNS: readonly Column<Preview['changes'][number]>[] = [
  { key: 'party', header: 'Party', render: ({ party }) => party.name },
  { key: 'before', header: 'Due now', render: ({ before }) => <Sentences due={before} /> },
  { key: 'after', header: 'Due then', render: ({ after }) => <Sentences due={after} /> },
];
