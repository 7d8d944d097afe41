import { addressOf } from '../../api.ts';
import { DownloadIcon } from '../../ui/icons.ts';
import {
  AtText,
  ButtonLink,
  type Column,
  DataTable,
  Empty,
  formatBytes,
  MarkingBadge,
  StatusBadge,
} from '../../ui/index.ts';
import type { Assessment } from './useAssessment.ts';

type Document = Assessment['documents'][number];

const columns: readonly Column<Document>[] = [
  { key: 'title', header: 'Document', render: ({ title }) => title },
  { key: 'marking', header: 'Marking', render: ({ marking }) => <MarkingBadge marking={marking} /> },
  { key: 'version', header: 'Version', render: ({ versionNo }) => versionNo, align: 'end', priority: 2 },
  { key: 'at', header: 'Made', render: ({ createdAt }) => <AtText at={createdAt} />, priority: 2 },
  {
    key: 'hash',
    header: 'SHA-256',
    render: ({ sha256 }) => (sha256 ? <code title={sha256}>{sha256.slice(0, 12)}…</code> : '–'),
    priority: 3,
  },
  {
    key: 'download',
    header: 'File',
    onScreenOnly: true,
    render: ({ id, state, title, bytes }) =>
      state === 'ready' ? (
        <ButtonLink
          size="s"
          icon={DownloadIcon}
          download
          href={addressOf('download-document', { params: { documentId: id } })}
        >
          PDF<span className="visually-hidden"> of {title}</span>
          {bytes ? `, ${formatBytes(bytes)}` : ''}
        </ButtonLink>
      ) : (
        <StatusBadge tone="progress">Being made</StatusBadge>
      ),
  },
];

/** The documents of an assessment that the reader may have. */
export function Documents({ documents }: { documents: readonly Document[] }) {
  return (
    <DataTable
      caption="Documents"
      captionHidden
      columns={columns}
      rows={documents}
      rowKey={({ id }) => id}
      empty={<Empty title="No documents yet" compact />}
    />
  );
}
